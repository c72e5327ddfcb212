//! A fourth round, on the five rules that fell short on stories nobody had seen: what says nothing in many words,
//! what is calm, and what only looks like it.

use crate::check;

#[test]
fn action_too_thin() {
    check(
        "action-too-thin",
        "Action",
        "
        ! I gave it my all. I worked day and night, I kept pushing, I never let go, and I made sure that we delivered what had been promised, whatever it took.
        ! I took charge of the situation and brought everyone back on track. I set the right priorities, established clear responsibilities and ensured a structured approach. I kept all parties informed at all times and reacted quickly whenever something changed.
        ! There was a lot to do and I did it, piece by piece, with patience. I went from one thing to the next, I sorted out what needed sorting out, and where somebody was in the way I found a way round, until it was finished.
        ! I acted as the interface between business and technology. I translated needs into solutions, aligned the parties and steered the process to success.
        ! I rolled up my sleeves and got my hands dirty. I was everywhere at once, I put out fires, I pulled the strings, and I held the whole thing together when others might have given up.
        ! I analysed the situation thoroughly, evaluated the alternatives and chose the best option. Then I planned the implementation, executed the plan and monitored the results.
        ! I believed in it from the first moment and I lived for it. I motivated the others, I carried them through the difficult times, and I was there whenever I was needed. I grew with the task.
        ! What I did was to lead. I listened, I decided, I communicated. I supported people where they needed support and demanded performance where it was lacking. I took responsibility for all of it.
        ! I started with the low-hanging fruit and then went on to the harder parts. I took it step by step. At each stage I checked where we were and adjusted the course, and I kept doing so until we were there.
        ! I managed stakeholders across functions, drove alignment, removed blockers and unblocked decisions. I operated with urgency and a bias for action, and I dove deep where it mattered.
        I read the rota of the last quarter, marked each night with two alarms, and rang the three people who had been on call. I moved one of them to days. The next week I wrote the alarm anew and threw the old one out.
        I went down to the cellar with a torch. Two of the pumps were off. I switched one on, waited ten minutes, and called Mrs Petrov. She came with a key to the other.
        I asked Ben what he was afraid of. It was the tax report. So I copied a month of it by hand, and we compared the copies on Friday.
        I gave the list to Olga, and she struck out half of it. I argued for two of the lines and lost. The rest I built, in nine days, with her at the next desk.
        First I drew the line on the wall. Then I asked each of the five to put a pin where they thought we were. No two pins stood together, so I cancelled the release and told Ruiz why.
        I bought a second-hand printer, took it apart and found the spring. I photographed the spring, sent the picture to the maker and asked for forty.
        I split the team in two and led the half that nobody wanted. I told them that I would leave the project in May. In March I showed Dagny the first invoice that came out right.
        ",
    );
}

#[test]
fn jargon() {
    check(
        "jargon",
        "Situation",
        "
        ! The BRX feed came from Petrel, and nobody had looked at the LT-4 rules.
        ! Every night the Osprey job filled the D-pool before the PKM run.
        ! Our M-gate stood red because Wombat timed out on the TRZ list.
        ! I owned the KPX and the FRD-3 converter.
        ! A ticket came in from the ZBV desk about the N2K board.
        ! When Tukan restarted, the QLB lost its marks.
        ! We kept the dates in Basalt, and the S-feed read them from there.
        ! The VK-report was built by hand from the RSM tables.
        ! Two of the DSC nodes hung, and the Lynx scheduler gave up.
        ! The whole GTP-B path ran via Condor.
        ! S: The DPR was late. || A: I opened the DPR and split it. || R: The DPR is on time.
        ! We were to hand in the T4 sheet for the UVW round.
        ! The old XT importer wrote to Mistral, which nobody owned.
        The ferry to Bergen was late, and the CEO stood on the quay with a PDF.
        I flew to Oslo with Ingrid from Nordlys, a customer that makes heat pumps.
        Our e-mail went out at nine, with an X-ray of the hand for the A&E ward in it.
        We used Kafka and Postgres, and an API in front of both.
        The union IG Metall had a seat in the meeting, and so had the TÜV.
        We called it Petrel (the nightly feed of prices), and the LT rules, the list of exceptions, were in it.
        The BBC rang, and so did the NHS.
        Erik said: \"The VAT is wrong on the B2B invoices.\"
        I moved from Lisbon to Graz to lead the Maps team.
        At Halden Freight we drive for IKEA and for DHL.
        Our Dublin office and the Kraków office shared a queue of tickets in Jira.
        The price list, called Basalt, came as a CSV from the ERP.
        I read the GDPR paper with the DPO, and the KPI was the number of deleted accounts.
        The Rhine was high, the Danube too, and our barges stood in Mainz.
        Our T-shirts had a QR code, and the POS read it.
        ",
    );
}

#[test]
fn no_business_impact() {
    check(
        "no-business-impact",
        "Result",
        "
        ! The job now starts at ten and is through by midnight, and the old one is gone.
        ! We threw out 14,000 lines, and what is left fits on one screen.
        ! Everything runs in the new place, and nobody has had to restart it by hand since May.
        ! The night run takes an hour instead of six, and it has not stopped once.
        ! All nine services speak the same language now, and a change is one file instead of nine.
        ! The page comes up in under a second where it took four.
        ! The reader is rewritten in Rust and handles every format we know.
        ! The two copies are one. Its tests pass, and the warnings are gone.
        ! A colleague can set up the project in ten minutes; it took a day.
        ! The index is a third of its size, and a search comes back in 80 milliseconds.
        ! My pull request was merged in April, and the module has been stable since then.
        ! We have had no red build since the summer, and reviews take a day less.
        ! The wiki has 40 pages, each with an owner.
        ! Six of the seven teams use the library, and the seventh will follow.
        ! The switch took eleven minutes. There was no data loss, and the old cluster is off.
        ! The script found 212 dead settings, and I deleted all of them.
        ! The on-call engineer is woken once a month instead of twice a week.
        The night run takes an hour instead of six, so the branches open with fresh prices.
        The page comes up in under a second, and 9 % more people finish their form.
        We threw out 14,000 lines and one licence, which saved 30,000 euro.
        The old cluster is off, and its rent with it: 2,000 francs a month.
        The clerks are home by five.
        The tower has not closed since, and the pilots got their slots back.
        Fewer parents ring the office on Mondays.
        Anders leads the group today, and Mia turned down an offer from elsewhere.
        The inspector signed the report without a remark.
        The museum prolonged our agreement for two years.
        The farmers got their milk money on the day.
        The nurses write the dose once instead of three times.
        The firm kept its licence to fly.
        Returns fell from 9 % to 4 %.
        The city bought it for two further bridges.
        ",
    );
}

#[test]
fn no_conflict() {
    check(
        "no-conflict",
        "Action",
        "
        ! I visited the library twice, wrote down which shelves they use most, and drew the map from that. The librarian chose the colours. I printed it in March, and it has hung there since.
        ! S: In spring we had a free month, and the choir asked us for a page. || A: I made three drafts, let them vote, and built the one they had picked. The choirmaster tested it on her phone and sent me a cake.
        ! I wrote the guide in two afternoons. Mira read it, added a chapter, and we put it on the shelf. New colleagues read it in their first week.
        ! I introduced a weekly lunch. People came, brought their questions, and I answered what I could. By June we were twenty.
        ! T: There was money for it and there was time. || A: I picked the tool, trained both teams and moved the tickets over on a Friday.
        ! I asked for the numbers, got them the same day, and built the chart. My manager put it into her monthly slides.
        ! S: Both teams wanted the same thing, and both had people free. || A: We met, wrote the list and worked through it from top to bottom.
        ! I sorted the tests by length, rewrote the longest ten, and moved the rest to the night. My engineers took it up straight away.
        ! S: The customer had time until the autumn and was easy to talk to. || A: I showed her a sketch each week, changed what she wished for, and put it live in September.
        ! I taught the course four times. I made the slides a bit shorter after each, and the marks went from 4.1 to 4.6.
        ! I found the setting in the manual, changed it on one machine, watched it for a day, and changed the others.
        ! I offered to look after the intern. I gave her a small task, then a larger one, and each Friday we had tea and went through her code.
        ! Each object got a label with a code; I printed them, and the two ladies at the desk stuck them on.
        The choirmaster would have liked it in red, and the mayor in blue, so I had to disappoint one of them.
        I drew the map, and it was upside down. I had to start again from the cellar.
        My manager looked at the chart and went pale. He asked me not to show it.
        I asked for the numbers and heard nothing for a month.
        She shook her head and gave me the keys all the same.
        The tickets would not go over: half of them had no owner.
        I picked the tool, and two weeks later its maker was bankrupt.
        I'd left out the night shift, and they let me know.
        He didn't speak to me until the Thursday.
        I could train one of the two teams, and I took the smaller.
        Nobody came to the first lunch.
        I sent the letter to the wrong 40 people and rang each of them to say sorry.
        The only machine with the old setting stood in a locked room in Turin.
        It meant that my own project had to wait until the spring.
        The lift was out, so we carried all sixty screens up the stairs.
        I knew that if it went down on that night there would be no second try.
        The intern was in tears after the second week.
        Mira thought it was far too long, and we cut it line by line until midnight.
        I'd promised it for May, and in May I had half of it.
        ",
    );
}

#[test]
fn vague_words() {
    check(
        "vague-words",
        "Result",
        "
        ! The number of calls fell noticeably, and people are much happier.
        ! Numerous branches wrote to thank us.
        ! It was a great success, and everybody was extremely pleased.
        ! We saved a considerable amount of money.
        ! The desk gets far fewer letters.
        ! Response was overwhelmingly positive.
        ! Quite a few of the clerks stayed.
        ! Soon everyone used it.
        ! The quality went up enormously.
        ! Various departments took it over.
        ! A good many shops joined.
        ! It made a real difference to the wards.
        ! Performance is way better than before.
        ! The new form is used quite frequently.
        Several departments took it over: roads, water, parks and the tram.
        Several of the crews, seven of nine, had joined by May.
        On paper it was a success. In truth two of the five wards had gone back to pens.
        The mayor called it a great success; I had my doubts, and counted.
        Various towns (Graz, Linz and Wels) bought it.
        Many of the 41 shops, 33 to be exact, joined.
        It looked like a success until the first frost.
        Multiple sclerosis patients find the button in two seconds.
        How many of them stayed I wrote on the door: all nine.
        The parking lot has nine places more.
        As soon as the light is green, the lorry leaves.
        Too many cooks had been the fault; now there is one.
        ",
    );
}

/// Calm told at length: the words of trouble are about, and nobody has any.
#[test]
fn calm_at_length() {
    check(
        "no-conflict",
        "Action",
        "
        ! S: In September the chess club wrote to us: could the app show the openings of its members? My team of five had two weeks between projects. || T: I led it; the club wished to have it for the opening evening. || A: I rang the chairman and asked what he had in mind. He sent me twelve games, and I put them into a folder. Marek wrote the reader, Julia drew the board, and I wrote the text that stands beside it. On the Tuesday I took a tablet to the club and let three members play with it. They moved the pieces, laughed, and asked whether one could turn the board. Julia added that on the train home. I sent the version to the chairman the same night. || R: On the evening 60 members used it, and the club joined for three years.
        ! S: Our office moved from the second to the fourth floor, and the build machines came along. || T: I took care of the machines. || A: I drew a plan of the new room with the sockets, labelled each cable, and asked the porter to keep the lift free on Saturday at nine. Two friends from the team came to help. We carried the machines up, plugged each cable into the socket with its number, and had coffee by eleven. I ran the night build by hand to see that all was as before. || R: On Monday at eight all eleven builds ran. The porter got a bottle of wine.
        ! S: I joined a team of seven that wrote good code and little else. || T: I wished to have a page for each service by Easter. || A: I wrote the first page myself, for the smallest service, and showed it at lunch. Three people asked for the template. I gave it to them, and read what they had written on the following Friday. I praised what was short. In the second week the rest followed. I printed the pages and bound them at the copy shop. || R: There are 14 pages. A new colleague told me that she had read them on her first day and had known whom to ask.
        ! S: Our customers print their own labels. A print shop in Ulm told us that it would like to see a preview. || T: I had a fortnight for it, which was enough. || A: I looked at how the printer draws a label and did the same in the browser. I compared the two by laying the paper on the screen. For umlauts I used the printer's own font, which its maker gave me on the phone. Sanna reviewed the code, and I switched the preview on for Ulm first and for the others on the next Monday. || R: Of 380 shops 290 use the preview every day.
        ! S: In our second year we had 30 services and each wrote its logs in its own way. || A: I proposed one format at the meeting of the leads, and they all signed up for it. I wrote the small library in a week; each team put it in with its next release. I kept a chart with 30 boxes and coloured a box when its service had it. When the last one was green I took the chart to the canteen and cut a cake. || R: A search over all logs takes four seconds.
        ! S: Marta came to us as a working student. I had asked for one, and the department had one. || T: I was to look after her. || A: I gave her the glossary first, since she knew the trade better than we did. She wrote 200 entries. I read ten of them each evening and wrote her what I liked. In the third month I let her choose between the search and the export, and she chose the search. We sat together on Wednesdays. I sent her to the users' day in Bern with her own talk. || R: She joined us for good in October, and 900 people look into her glossary each week.
        ! S: The town library asked for a faster catalogue; it had the money from a grant. || A: I measured where the time went and found it in the sorting. I sorted once, at night, and kept the result. I tried it on a copy, counted the hits for a hundred words, and found the same books in the same places. The head librarian came by and typed in her own name. Then I put it on the real machine. || R: A search takes half a second, where it took three.
        S: In September the chess club wrote to us. || A: I rang the chairman. He had written to the wrong firm, he said, and would rather have the other one. I asked him for an evening all the same, and he gave me twenty minutes.
        S: Our office moved. || A: I labelled each cable. On the Saturday the porter was nowhere to be found, and the lift was locked, so we carried the machines up by hand.
        S: I joined a team that wrote good code and little else. || A: I showed the page at lunch. People looked at their plates. The next week I took the two loudest for a walk, and heard why.
        S: Marta came to us as a working student. || A: I gave her the glossary first. After a week she sat there with red eyes: nobody had said a word to her. I moved her desk next to mine and gave up my Wednesday for her.
        ",
    );
}
