//! The fifth round once more, in other voices: written after its rules, to see what they miss.

use crate::check;

#[test]
fn confidential() {
    check(
        "confidential",
        "Action",
        "
        ! I logged into their router, where the user is admin and the password is Welkom01.
        ! The key to the vault, AKIA55XQ7, sits in the script to this day.
        ! I found that any visitor can still change the price in the address bar.
        ! The fix is not out yet, so whoever knows the trick gets into the cameras.
        ! My colleague Salma makes 84,000 euro, nine thousand less than I do.
        ! Devika told me about her miscarriage, and I gave her the month off.
        ! Pavel had a stroke in March, which his children asked us to keep to ourselves.
        ! Two weeks before, Henrike had been diagnosed with multiple sclerosis.
        ! Nordbank pays 0.4 cents per call until 2027, half of what the others pay.
        ! The merger with Teleplan is to be signed in May, and only four of us know.
        ! Our next watch, which measures blood sugar, will be shown in September.
        ! I was told in confidence that the Lyon office is to be closed in spring.
        ! According to a paper that was marked for the board only, we lost 2.1 million on it.
        ! We have not told our customers that their backups could not be read for a month.
        ! I may not say this, but the contract with Ikea brings us 9 million a year.
        I asked Salma what she wanted to earn, and we settled it with HR.
        Devika took three months of leave, and I did her calls.
        We announced the merger in May, and I told my team the same hour.
        The router had a weak password, so I changed it that night.
        I found a hole in the address bar and closed it within a day.
        The bank pays per call, as everybody does.
        Our watch was shown in September and sold out by Christmas.
        I read the hospital's list of patients with diabetes and saw the doubles.
        I could not tell them why, and I said so.
        The backups could not be read for a month, and I wrote that to each customer.
        I kept the numbers to myself until I had checked them twice.
        The office in Lyon was closed in 2019, and everyone knew why.
        She was on the early shift and he was on the late one.
        ",
    );
}

#[test]
fn hypothetical() {
    check(
        "hypothetical",
        "Action",
        "
        ! When people argue, I take them to one room. I give each of them ten minutes.
        ! I would first of all listen. After that I would look at the numbers with them.
        ! Typically I'd ask for a second opinion, and then I'd decide.
        ! My habit is to write the answer before I read the question again. I keep it to one page.
        ! With vendors I tend to be blunt: I tell them the date and the price.
        ! If I had been given the time, I would have written a test for each of them.
        ! The first thing I do is call the customer. Then I call the engineer.
        ! I always make sure that everyone is heard.
        ! For such decisions I generally go by the data.
        ! Usually there is one loud person, and I would take that one aside.
        I said I'd call back on Monday, and I did.
        I'd already written the test when she rang.
        If he wanted a fight, he could have one; I wanted the log.
        I decided that I would rather be late than wrong.
        Every evening I would walk the line once and note the lights.
        When two of them quarrelled, I put both in one room.
        I knew what he would say, so I said it first.
        They asked whether I would do it again. I nodded.
        It would not start. I changed the fuse.
        I let her choose: she would take the nights or the weekends. She took the nights.
        The plan was that I would go first and that Omar would follow.
        I usually sat at the back, but on that day I stood up.
        As always, I had the sheet with me.
        I would not let go of it: I rang again on Tuesday, and on Wednesday.
        ",
    );
}

#[test]
fn no_business_impact() {
    check(
        "no-business-impact",
        "Result",
        "
        ! The scheduler now runs all 60 jobs in 20 minutes, and its code fits on four pages.
        ! The stream handles 9,000 events a second, and lag stayed under a second.
        ! We deleted 40,000 lines, and the compiler warns of nothing any more.
        ! The five of us can now read each other's modules.
        ! The new interface has nine functions, and each has a test.
        ! Both clusters run the same version, and an upgrade takes an hour.
        ! The customer table has an index, and the query takes 3 ms.
        ! Our dashboards load in a second, and each alert names its service.
        The jobs finish by five, so the bakers get their lists before they start.
        The stream lags by a second, and traders stopped phoning.
        Queries take 3 ms, and nurses see the chart while the patient sits down.
        The build is green, and four of the interns took a job with us.
        The upgrade took an hour, and nobody at the airport noticed.
        The alert names its service, and the penalty was not due that year.
        The module has a test, and the insurer lowered our premium by 8,000 francs.
        The pipeline takes nine minutes, and Zeynep was made a lead in spring.
        ",
    );
}

#[test]
fn no_conflict() {
    check(
        "no-conflict",
        "Situation",
        "
        ! The city asked us for a map of its fountains. || A: I drew a sketch, showed it to the water office, and built it with Lea in three weeks. || R: The map had 9,000 visitors in June.
        ! Two teams used two calendars. || A: I compared them, picked the one with the better search and moved everybody over on a Friday. || R: All use one.
        ! I was to hire two testers. || A: I wrote the advert with HR, met nine people and took the two best. || R: Both started in May.
        ! It was a calm spring, and the whole team was in the mood for something new. || A: I proposed a reading circle and picked the first book. || R: Eight people read it.
        ! The shop wanted a gift card. || A: I split it into five parts and gave each of my five one. We were done in April. || R: It sold 400 cards.
        The shop wanted a gift card. || A: The bank's interface was down for two of our four weeks.
        Two teams used two calendars. || A: Each swore by its own.
        I was to hire two testers. || A: The first one left after nine days.
        The city asked for a map. || A: Its own list had 40 fountains that do not exist.
        It was spring. || A: My best engineer went to a competitor, and the date stood.
        We had six weeks. || A: After four of them the thing did not even boot.
        The nurses wanted a list. || A: I showed them mine, and they went on with their paper.
        I proposed a circle. || A: Nobody came to the first one.
        I asked for two more people. || A: I got one, for half the time.
        We moved the servers. || A: The lorry stood in the snow for a night.
        ",
    );
}

#[test]
fn no_stakeholder() {
    check(
        "no-stakeholder",
        "Situation",
        "
        ! My five and I keep the compiler. || A: I asked Bram to write the parser and Noa to test it, and they argued over a table.
        ! The client hung. || A: I attached a debugger and found a lock; Mira, two years with us, drew the order of locks.
        ! We keep the index of a search engine. || A: I cut it in two and measured both halves.
        ! The page for members was slow. || A: I cached it, and Tuva wrote the test.
        The client hung. || A: Mira's team at the supplier sent us a new one.
        The page was slow. || A: I sat with a member of the club, a Mrs Oduya, and watched her wait.
        The index was old. || A: The librarians in Leeds told me what they look for.
        We keep the compiler. || A: I asked our lawyers whether we may ship it.
        The lift stood still. || A: I called the fitter out of bed.
        The night run failed. || A: The lead of the data group lent me Bo for a week.
        ",
    );
}

#[test]
fn vague_words() {
    check(
        "vague-words",
        "Action",
        "
        ! I talked to a couple of folks and got a fair amount of buy-in.
        ! It took a good while, and we had plenty of meetings.
        ! I made a whole range of changes that helped tremendously.
        ! I sent it to a large group of people.
        ! After some back and forth, a sizeable majority agreed.
        I talked to two folks, Ana and Bo.
        It took a good while: eleven weeks.
        I sent it to a large group of people, 140 in all.
        I have many faults, and she named three of them.
        The various sheets of paper hung side by side (red, blue and green).
        Several of the pumps, numbers 3, 9 and 11, had stopped.
        ",
    );
}
