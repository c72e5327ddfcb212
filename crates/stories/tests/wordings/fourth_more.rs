//! Once more on the rules that fell short, in the words of other trades.

use crate::check;

#[test]
fn no_business_impact() {
    check(
        "no-business-impact",
        "Result",
        "
        ! The fare engine has half as many lines, its tests run in four minutes, and the train simulator starts without a password.
        ! The order importer reads a file in nine seconds, where it took two minutes, and restarts by itself.
        ! Both stores hold the same rows. The nightly comparison found no difference in thirty days.
        ! The driver app starts in 1.9 seconds instead of 6. Its bundle has shrunk by 40 %.
        ! Memory stays under two gigabytes, and the garbage collector no longer stops the world.
        ! The release train leaves every Tuesday, and a merge takes an hour from the review to the branch.
        ! Four hundred flags became thirty. Each has a name, an owner and a date on which it goes.
        ! The model trains in three hours, down from eleven, and its accuracy on the test set is 94 %.
        ! The control plane survived the drill: two of three nodes were off, and the third took over within five seconds.
        ! Alerts went from 90 a night to four. The runbook has a page for each of them.
        ! The certificate rotation runs by itself, and no expired one has stopped a build since.
        ! The schema is documented, the dead columns are gone, and a new one is added in one place.
        ! Our repository builds on a laptop. The script that did it before, 900 lines of shell, is deleted.
        ! Deployments went from one a month to three a day, and the rollback is a single command.
        ! Every module has an owner on my team now, and the graph of their dependencies has no circle left.
        ! The simulation is deterministic: run twice, it gives the same numbers to the last digit.
        The fare engine has half as many lines, and the railway adds a new fare in a day instead of a month.
        Deployments went from one a month to three a day, and a pharmacy that reports a wrong price has it mended by noon.
        Alerts went from 90 a night to four, and nobody has asked to leave the team since.
        The model's accuracy is 94 %, so the clerks open 300 letters a day less by hand.
        Four hundred flags became thirty, and the bank's examiners closed their finding.
        The app starts in two seconds, and couriers have stopped calling the office from the street.
        Our bill for machines fell from 40,000 dollars a month to 26,000.
        The runbook has a page for each alert. Tomasz, who wrote most of it, was made lead of the group.
        The release leaves each Tuesday, and marketing plans its campaigns by it.
        The drill went well, and the insurer took the clause out.
        Two of the vans need no driver at night any more, which is 60 hours of wages a week.
        Doctors see the value four minutes earlier.
        ",
    );
}

#[test]
fn no_conflict() {
    check(
        "no-conflict",
        "Action",
        "
        ! S: Tidewatch warns sailors of storms and shows which harbours are closed. In 2022 a yacht club asked whether the warning could come as a text message. || A: I rang three of its members, wrote down what they read first, and set the message accordingly. Olek connected the sender, and I tried it from the beach with an old phone. || R: 700 sailors get it.
        ! S: Lostly helps people to find lost luggage. Our admin page needed a new table. || A: I drew the table with the two colleagues who use it, built it in an afternoon and showed it to them. They asked for a second colour, and got it. || R: A search takes five seconds.
        ! S: I'd been asked to present our work at the company day. || A: I picked four pieces, asked each author for a picture, and wrote a sentence under each. We hung them in the hall. People stood before them with their coffee and asked questions until noon. || R: Four teams took one of the pieces over.
        ! S: We had moved to a new calendar, and everyone had to enter the holidays anew. || A: I wrote a script which reads the old calendar and fills the new one. I tried it on my own days, then on my team's. The rest of the house followed within the week. || R: 212 people have their days where they were.
        ! S: The hospital radio wished for a list of requests. || A: I made a form with three fields. The two volunteers looked at it on a Sunday, and I changed the order of the fields for them. Then I printed the address on a card for each bed. || R: 40 requests come in on a good evening.
        ! S: Each of my eight engineers had one day a month for learning. || A: I asked each what they would like to learn, made a table of it, and found a teacher in the house for every line. I sat in on two of the lessons. In December each showed the others something new. || R: Six of the eight use it in their work.
        ! S: My manager wished for a chart of our releases. || A: I pulled the dates from the repository, drew a bar for each month, and put the chart on the screen by the door. She liked it and used it in her talk. || R: It has been updated by itself since.
        S: Tidewatch warns sailors of storms. In 2022 it had not warned them of one. || A: I rang the club and got an earful.
        S: The hospital radio wished for a list. || A: I made a form. The volunteers wouldn't touch it: it was either the telephone or nothing.
        S: I'd been asked to present our work. || A: I picked four pieces, and the authors of the other nine stopped greeting me.
        S: Each engineer had a day a month. || A: In March my director took the days away. I kept three of them by giving up my conference.
        S: My manager wished for a chart. || A: The dates in the repository did not agree with those in the tracker. For two days I could not say which were true.
        S: The clinic wanted it by Friday. || A: On Wednesday I saw that we wouldn't make it, and I went to tell her.
        S: Two of my best people both wanted to lead it. || A: I asked Sven, and had a long evening with Ute.
        ",
    );
}

#[test]
fn vague_words() {
    check(
        "vague-words",
        "Action",
        "
        ! I talked with many people and collected various opinions.
        ! I held several workshops with different stakeholders.
        ! I spent a lot of time with the customer and learned a great deal.
        ! I improved it significantly and soon everybody was on board.
        ! We met regularly, very often even twice.
        ! I got plenty of support from some colleagues.
        I stood before a huge door and rang the bell.
        The ledger was a massive book, and I carried it down.
        I asked how many there were, and she said: \"A lot of them.\"
        Some Mondays I worked from Lisbon, and she from Graz.
        I soldered several wires at once: the red, the blue and the green.
        I wrote a query for the lots in the auction house.
        I found that three significant digits were enough.
        It was a good deal for both of us, and I signed it.
        I watched the success rate on the big screen.
        I told her that as soon as it rained I would come.
        Many a driver told me the same: the light was too low.
        He said it was a great success; I asked for the sheets.
        ",
    );
}

#[test]
fn jargon() {
    check(
        "jargon",
        "Action",
        "
        ! I moved the JLC rows into Topaz and shut the old MVK job down.
        ! I asked for the TOR sheet, checked the HRX values, and wrote the K-list anew.
        ! I traced it from the P7 relay to the Wotan queue and back.
        ! I drained the ARQ lane by hand while Sphinx rebooted.
        ! I put the DLR-2 and the FLX behind one gate.
        ! I read the CPAR, filled in the two missing fields of the EBX, and sent both on.
        I drove from the Graz store to the Linz store and on to Vienna, with a Bosch drill on the seat.
        I rang IKEA in Älmhult and DHL in Bonn, and had both on one line by ten.
        I asked the CFO for the ROI, and she asked me for the TCO.
        I sent Ana the PDF and Ben the CSV, and both read them on the ICE to Berlin.
        I measured the ECG on an LCD and on paper.
        I flew to JFK, hired an SUV, and was at the customer's at noon.
        I read the NHS paper on MRI queues and sent it to our QA.
        I met Imre at the Lidl order desk and Sanna at the Aldi one.
        I wrote it in Go, with gRPC, and put an nginx in front.
        The Severn was in flood and the M5 closed; I took the train.
        I gave the USB stick to Dr Nair of St Mary's, who put it into the PACS.
        ",
    );
}

#[test]
fn action_too_thin() {
    check(
        "action-too-thin",
        "Action",
        "
        ! My role was that of a catalyst. I created the space in which solutions could emerge, I held the tension, and I trusted the process. I mirrored back what I perceived and kept bringing us back to the essence.
        ! I had a clear vision and I communicated it. I set ambitious goals and broke them down. I empowered my people to take decisions and held them accountable. I celebrated success and learned from failure. Above all I led from the front.
        ! I just got on with it. I did the job that was in front of me, then the next one, and then the one after that. I kept my head down, I didn't complain, and I put in the hours until all of it was done.
        ! I followed best practices throughout. I ensured high quality at every stage, applied the appropriate methods, used the available resources efficiently and reported on progress regularly. Risks were mitigated as they arose.
        ! I took a holistic approach. I brought together the relevant people, understood the root causes, and implemented sustainable measures. I then institutionalised them and drove continuous improvement.
        ! It took everything. I was on it from morning till night, I thought of nothing else, I pushed and pulled and pushed again, and when it looked as though it would not work I pushed harder, and so in the end it worked.
        I brought three chairs, a flip chart and a cake. Everyone drew the thing as they saw it. Then we laid the three sheets on top of each other against the window.
        I kept my head down for a day and read the 400 mails. Nine were from the same nurse. I rang her and drove to her ward.
        I led from the front: I took the first night shift myself, with a thermos, and wrote the log by hand.
        I walked the trolley through the hall, from the door to gate nine, and timed it. Then I moved the shelf.
        ",
    );
}
