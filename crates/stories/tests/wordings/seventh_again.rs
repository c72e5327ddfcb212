//! Written after the rules had learned from the seventh set, to see what they make of other words.

use crate::check;

#[test]
fn jargon() {
    check(
        "jargon",
        "Situation",
        "
        ! The VR6 batch came before the TLK one.
        ! The bookings end in the Grey Ledger, and the Ferret sends them on.
        ! I stopped the Anvil and had the orders written to the Trough instead.
        ! Every reading goes to the Hub of Hubs, then into the Marrow. || A: I moved the Marrow.
        ! We ran on GX with a bit of PLD.
        ! I took the QF out of the NB3.
        ! The Walrus was down. || A: I restarted the Walrus, and then the Walrus told us nothing.
        ! Labels are printed before Tamarisk checks the weight, so that the XK lane stops.
        ! My part was the DRX, and the DRX had no tests. || A: I gave the DRX an owner.
        ! The prices go through the Mangle. || A: I asked for the Mangle's logs and for the CVB dump.
        I went through the Louvre with the guide in my hand.
        The data was copied into the Excel sheet of the CFO.
        We sent the orders to the Post Office and to the Bank of Ireland.
        The Dutch was slow to answer, the Swede was late.
        Everyone in the Midlands was late. || A: I went to the Highlands.
        I read the Economist, and it writes the price of grain each week.
        The letter went from the Home Office to the Foreign Office.
        The QA lead and the UX lead sat in the HQ.
        We work with PDF, XML and a REST API, and the CPU was at 90 percent.
        The Marriott was full. || A: I stayed at the Hilton.
        The invoices are kept in the Rotterdam warehouse and come from the Antwerp one.
        ",
    );
}

#[test]
fn confidential() {
    check(
        "confidential",
        "Action",
        "
        ! Olga had found a lump, and I took her off the roster.
        ! Ben has Crohn's, which is why he works from home.
        ! Paula was in hospital with psychosis in March.
        ! Ines lost the baby in May, and I gave her the summer off.
        ! Mark told me that his HIV test had come back positive.
        ! Yusuf had been to rehab twice.
        ! I wrote it down: Greta, kidney failure, three days a week.
        ! We are about to be sold to Hebra. Outside this room nobody knows.
        ! The tariff rises by nine percent in May, but that is not for the public yet.
        ! The layoffs will be announced in June.
        ! The customers will learn of the closing in the spring.
        ! Our next camera sees in the dark; it will be unveiled in Cologne.
        ! As yet the works council has not been informed that the site closes.
        ! The real figure, 12 percent, is one that we keep to ourselves.
        ! The price that Lidl pays us is 3 cents a parcel under its contract.
        ! I know I am not to mention the patent that we file in June.
        ! The password of the plant is still Winter2019.
        Olga had found a bug, and I took the page off.
        The baby of the family is the mobile app.
        Our app counts kidney failures in 40 clinics.
        It was public in May that we had bought Hebra.
        I told Greta that her test had come back red.
        The bonus was split among the ten of us.
        Nobody knew the price of the change until I counted.
        The new tariff was published in May, and it rises by nine percent.
        Customers do not know what a ledger is.
        They do not know about sprints, and they need not.
        The press was invited, and it knew nothing of code.
        ",
    );
}

#[test]
fn no_stakeholder() {
    check(
        "no-stakeholder",
        "Situation",
        "
        ! I was one of three leads in my team at a maker of pumps. || A: I let Ida and Per swap desks.
        ! For two years I led five people at a public broadcaster. || A: I split the build.
        ! We write the software of a chain of cinemas. || A: I rewrote the scheduler.
        ! As manager of a team of six at a hospital I had two juniors. || A: I paired them.
        ! My squad of eight does the billing code of a phone company. || A: I deleted a third of it.
        ! Back then I worked at a theatre with four programmers. || A: I moved the tests.
        ! I was made lead of five in May. || A: I read the code with each of them.
        I was made lead of five. || A: The cutting lead, Ewa, came to my desk every day.
        I led five people at a public broadcaster. || A: The newsroom rang me at six.
        At a hospital I had two juniors. || A: A ward sister tried the form with us.
        We write the software of cinemas. || A: I asked an usher to sit with me.
        My squad does the billing code. || A: The people on the phones told me which bills were wrong.
        I split the build. || A: The folks downstairs at the warehouse wanted it back.
        I split the build. || A: My boss wanted it by May.
        ",
    );
}

#[test]
fn the_rest() {
    check(
        "no-conflict",
        "Situation",
        "
        ! I was given the calendar. || A: I asked each of the five for a topic and wrote the list; they came, and they stayed. || R: Nine talks were held.
        ! The school asked for a page. || A: I made it on a Tuesday, and they put it up on the Friday. || R: 300 parents read it.
        I was given the calendar. || A: For the third talk one person came.
        The school asked for a page. || A: The caretaker had the only key and was in Spain.
        I moved the jobs. || A: Two of my five handed in their notice that week.
        I wrote the plan. || A: My boss gave me three days for it.
        ",
    );
    check(
        "hypothetical",
        "Action",
        "
        ! Usually I would begin by asking both for their view, and then I would weigh it.
        ! I'd sit down with each of them and I'd ask what is wrong.
        ! A conflict like that I solve by talking.
        ! My usual step is a retrospective.
        I said that I would leave if it went on, and I meant it.
        I would not have it, and I told him so.
        ",
    );
    check(
        "passive-action",
        "Action",
        "
        ! The supplier was replaced, and a new one was chosen.
        ! It was agreed that the date would move.
        ! The error got found and a fix was shipped.
        The supplier was in Graz and the line was bad.
        I was asked to replace it, and I did.
        ",
    );
    check(
        "no-business-impact",
        "Result",
        "
        ! The reader's cache holds 300 pages, and the client's memory fell from 2 GB to 1.
        ! Deploys take four minutes in place of forty.
        The museum's visitors wait four minutes in place of forty.
        The theatre sold 300 tickets more in a month.
        ",
    );
}
