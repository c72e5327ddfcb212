//! A seventh round: codes and inner names, secrets by any name, and who is dealt with.

use crate::check;

#[test]
fn jargon() {
    check(
        "jargon",
        "Situation",
        "
        ! Half of the labels came from the KP3 run, where Ostra gives the lane a wrong slope.
        ! The Q7 export to BLM was late. || A: I took the marks back to Q7: in nine cases a planner had split the job.
        ! Each pallet has a tag that goes through the Lister into the Blue Book.
        ! The ZF9 went to the RTB every night. || A: I rewrote it.
        ! Bookings reach the Kessel by way of PXA. || A: I rewrote it.
        ! The orders pass through the Sieve and end up in the Barn.
        ! We fed the Green Cabinet from the Mole. || A: I switched the order.
        ! Each row is copied into the Attic, and the Weaver turns it into a bill.
        ! Until then a fix had to go through GK2 and then TRX. || A: I cut out one.
        ! The BV7 rows were wrong, and nobody could read the MNR log.
        ! Our VLK was full, so the HKP never began.
        ! The Lister was slow, and the Lister was old. || A: I rewrote the Lister in a week.
        ! The job reads from the Pantry and writes to the Larder.
        ! The prices come from the Stork, and the Heron sends them to the tills.
        ! I read the rows before Pelikan prints them, and what Dorado sends is wrong.
        ! The T4 flow wrote to the X9 table.
        ! Every claim gets a GZ code, and the KVT sorts by it.
        ! The RSK team ran the ULB.
        ! The night run of the Beaver failed. || A: I moved the Beaver's rows to the Lodge.
        The reader is called Ostra, and I rewrote it.
        The first half of the year went by. || A: In Q2 I wrote the plan and in Q3 the code.
        We had moved to the cloud; CI was slow and the P95 was 900 ms.
        Ana writes the prices and Bo reads them. || A: I asked Ana to change hers.
        The stock goes by lorry through the Gotthard into the Ticino.
        The letter went to the Red Cross and from there to the City Council.
        I flew to the Hague. || A: I took the train from the Netherlands and spoke with the Dutch office.
        We had the BMW account and the IKEA one.
        The KP3 run (our morning shift) and the Lister, a program that prints labels, were late.
        I took the A7 to Hamburg and the M25 home.
        Half of our users were in NRW. || A: I went there.
        We were hit by COVID in March. || A: I moved the team home by VPN.
        The Guardian and the Financial Times wrote about it.
        The Alps were white. || A: I drove through the Brenner to Bolzano.
        I report to the CTO, who has an MBA and a PhD.
        I sat in B12, and the shop was in hall C4.
        The Smiths and the Johnsons complained.
        ",
    );
}

#[test]
fn confidential() {
    check(
        "confidential",
        "Action",
        "
        ! Devon told me he'd been diagnosed with bipolar disorder.
        ! Devon was just starting on lithium, so I moved his shifts.
        ! Marta has an anxiety disorder and cannot do nights.
        ! Ravi takes beta blockers for his heart, and I kept him off the pager.
        ! Lena had a relapse of her leukaemia in May.
        ! Piet had been told it was Parkinson's.
        ! I knew that Jo was on antipsychotics and said so to my director.
        ! Carla's scan had shown a growth in her lung.
        ! Amir was waiting for a kidney.
        ! Tove suffers from endometriosis, and the release fell on her bad week.
        ! Nadia was in her third month, which only I knew.
        ! Hugo goes to a clinic for gambling.
        ! Sam came back from a psychiatric ward in June.
        ! My tester, Ines, has hepatitis.
        ! Karl was our best engineer. One day he told me of his panic disorder.
        ! I had to read the boxes of Hebra, a competitor we are buying; the deal will be made public only in the autumn.
        ! We are taking over Hebra, and their own engineers know nothing of it yet.
        ! The board will tell the staff in May that the Lyon office goes.
        ! We are in talks with Nordbank about a sale, and the press has no idea.
        ! The phone has a folding screen; it is not to be seen before the fair in January.
        ! The new engine will be shown in Geneva in March, and until then I should not speak of it.
        ! Our margin on it is 41 percent, a figure that we have never shown outside.
        ! Nobody outside the company may know that the churn was 9 percent.
        ! The merger becomes official in June.
        ! It has not been made public that the plant in Turin closes.
        ! We lost 4 million on it, which is not in any report.
        ! The investors have not heard of it: we run out of cash in March.
        ! I have signed that I won't talk about it, but the chip is for a watch.
        ! Please don't pass it on, but the regulator has opened a case against us.
        ! It's still under wraps: the service starts in Japan in May.
        ! The buyers do not know yet that the site is for sale.
        The takeover was announced in 2021. || S: We had bought Hebra.
        The app helps people with bipolar disorder to take lithium.
        I learned that the sensor had a disorder in its bus.
        The clinic treats patients who were diagnosed with diabetes.
        Our test data has 400 patients diagnosed with asthma.
        Ana was away for three weeks, and I took her shifts.
        We diagnosed a race in the scheduler with Ana.
        I told Marta that the growth of the table was the problem.
        Devon waited for a container in Rotterdam.
        The report was made public in May.
        He was on call, and she was on holiday.
        I told the staff in May that the office would move, as the press had written.
        Nobody knew why the job was slow. || R: It takes nine minutes, from 40.
        ",
    );
}

#[test]
fn no_stakeholder() {
    check(
        "no-stakeholder",
        "Situation",
        "
        ! In 2023 I had five engineers at a charity that digs wells, and I wanted each of them to give a talk. || A: I asked Noor to choose the second topic, and Piet refused.
        ! My team keeps the programs that turn radar pictures into a rain forecast at a weather service. || A: I asked Ines to swap with Bertil.
        ! I lead six developers at a bank. || A: I split the module with Ruben.
        ! I work for an insurer, in a team of nine. || A: I wrote the plan with my two seniors.
        ! At a hospital group I managed the image store, five people. || A: I rewrote the cache.
        ! Our team builds the search of an online shop. || A: I profiled it for a week.
        ! We are the data team of a large airline. || A: I split the job in two.
        ! I had four engineers in a museum that shows clocks. || A: I threw a coin.
        ! This was at a publisher of maps. || A: I chose the new tile format with Lena.
        ! I ran the tools team of a carmaker, eight engineers. || A: I had them rotate.
        ! I was a manager at a start-up that sells tickets. || A: I let the two of them pair.
        ! My group of four sits in a university. || A: We wrote the tests first.
        ! I came to a firm that rents out cranes, and I inherited seven engineers. || A: I read the code.
        I told the layout lead, Carmen, which steps would move.
        I had to get the scripts split for the layout group by the end of March.
        I lead six developers at a bank. || A: I went to the branch manager in Kiel.
        I lead six developers at a bank. || A: The tellers wanted a shorter form, and I gave them one.
        I had five engineers at a charity that digs wells. || A: A donor rang me because the form was broken.
        I work for an insurer. || A: The head of claims, Jonas, refused the date.
        We are the data team of an airline. || A: I showed it to the crew planners, who laughed.
        I told the wiring lead, Osman, what would change.
        I asked the group in Lyon for a day.
        I took it to the night shift, who tried it.
        I sent it to the landscape office, and Mira there signed it.
        I wrote to our accountants.
        ",
    );
}

#[test]
fn vague_words() {
    check(
        "vague-words",
        "Learning",
        "
        ! I now plan, and it has significantly improved my work.
        I found that they take it far better when I tell them first.
        I now ask first, which works far better for me.
        A walk works much better than a mail.
        I listen far more than I used to.
        It is much easier to ask than to guess.
        ",
    );
    check(
        "vague-words",
        "Action",
        "
        ! After that the search was far better.
        ! I made the pages much faster.
        ! The build became way more stable.
        As I see it, they take it far better that way.
        I asked in person, since people take bad news far better from a face.
        I told her that I work far better in the morning.
        It is far easier to remove a flag than to add one.
        She said that she would much rather hear it from me, and far earlier.
        He knew the code far better than I did.
        I went to the regulator first, as in my experience they take it far better that way.
        ",
    );
}
