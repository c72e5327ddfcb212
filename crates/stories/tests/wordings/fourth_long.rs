//! Results of engineering alone and calm stories, at the length at which they are told.

use crate::check;

#[test]
fn no_business_impact() {
    check("no-business-impact","Result","
        ! The new validator checks a claim form in 40 milliseconds, against 900 before, and its rules are in one file. The old one, with 61 nested conditions, was removed from the repository in June.
        ! Our crane controller boots in four seconds rather than 31. The log of a whole day fits in memory, and a colleague found a race in it within the hour.
        ! The recommender has one pipeline where there had been three, and a training run ends before lunch. Two engineers from the ads team copied the set-up.
        ! Since August the tram feed is parsed in a single pass. Throughput went from 400 to 5,200 messages a second, and the consumer lag is zero on most days.
        ! The design system has 44 components, all typed. The bundle lost 300 kilobytes, and the visual tests run on each commit.
        ! We run one version of Postgres on all eleven hosts. The upgrade took 40 minutes a host, and a restore was rehearsed twice.
        ! The game's save format has a version number and a converter. Loading takes 0.8 seconds, and no test has been flaky since.
        ! Test data comes from one factory now. The suite lost 9,000 lines, and a new test is written in a tenth of the time.
        The validator checks a form in 40 milliseconds. The insurer's clerks see the fault while the caller is still on the line.
        The crane is back at work four seconds after a power cut, and the port counts two containers more an hour.
        One pipeline where there had been three; readers click on twice as many articles, 14 of a hundred instead of seven.
        Since August each stop shows the right minute, and the city took the tender off the table.
        ");
}

#[test]
fn no_conflict() {
    check("no-conflict","Action","
        ! S: At Fennland Dairy we had bought a new scale for the cheese hall. In May 2023 it needed a link to our stock program, and I was given the task. || T: The link was to be ready by the end of June. || A: I read the handbook of the scale and wrote a small reader for its messages. I put it beside the scale for a morning and compared each weight with the one on the display. All 140 were the same. Then I asked Hanneke, who runs the hall, where she would like to see the numbers, and we chose the screen by the door. I added a sum for the day because she liked the idea. On 12 June I switched it on, stayed for the first pallet, and went home. || R: The hall saves 40 minutes of typing a day, and stock is right to the kilo.
        ! S: Our product team of six got a request from the hotel group Merula: guests should be able to order breakfast from bed. || T: I led the work from March to May 2022. || A: I drew five screens and took them to the hotel in Trier. The breakfast chef went through them with me, and I moved the eggs to the top. Back home I split the work by screen; each of us took one, and I took the fifth. We showed what we had every Thursday on a call with the chef. I tested the order from three rooms, on three phones. For the printing I used the printer that stood in the kitchen anyway. In May I trained the two receptionists, and they trained the rest. || R: 61 of a hundred guests order from bed, and Merula has taken it for its other four houses.
        ! S: In January 2024 I became lead of a group of seven in which everyone had a good name for what they did. || T: I set out to get to know each of them by Easter. || A: I had lunch with one of them each day for two weeks. I asked what they liked doing and what they would like to learn. I wrote it on cards and kept the cards in my drawer. When work came in I looked at the cards first: Priya got the reports, Ole the interviews. In March I asked for a budget for courses, and my director signed it in the hallway. I booked seven places. || R: All seven took a course by June, and two of them speak at a conference this year.
        ! S: The harbour office wanted its tide table on the web. || T: I had three weeks in October. || A: I took the figures from the hydrographic institute, which sends them for free, and wrote a page with one line for each tide. The harbour master looked at it on his phone and asked for larger figures. I made them larger. I let it run beside the printed table for ten days; the two agreed. On the last day of the month he took the paper down. || R: 900 people look at it each day, and the office answers 30 calls fewer.
        S: At Fennland Dairy we had bought a new scale. || A: I read the handbook and wrote a reader for its messages. The display said 4.20 and my reader 4.02. It took me until Thursday to see that the maker had swapped two digits, and the maker would not hear of it.
        S: The harbour office wanted its tide table on the web. || A: The harbour master had drawn his by hand for thirty years. He let me talk, and when I had finished he locked the cupboard.
        S: Merula wanted breakfast from bed. || A: The chef threw my five screens on the table. I had put the eggs last.
        ");
}
