//! Numbers, times, and words in their place.

use crate::check;

#[test]
fn vague_words() {
    check(
        "vague-words",
        "Result",
        "
        ! The waiting time improved significantly.
        ! Complaints went down a lot.
        ! Several stakeholders told me that they liked it.
        ! Various improvements followed.
        ! The launch was very successful.
        ! It still fails quite often.
        ! Soon everybody used it.
        ! Many customers came back.
        ! It had a huge effect on the mood.
        ! Some people left.
        ! A lot of teams use it now.
        ! We saved a considerable amount of money.
        ! It made a big difference to the shops.
        ! The pages load much faster.
        ! Numerous shops asked for it.
        ! Morale was a lot better.
        ! Multiple teams adopted the tool.
        ! The customer was very happy.
        ! Costs dropped dramatically.
        ! There were far fewer incidents.
        ! A large number of users moved over.
        ! The majority of the shops stayed.
        ! We got great feedback from everyone.
        ! Revenue grew substantially.
        ! It went really well.
        ! Tons of tickets went away.
        ! Support gets considerably fewer calls.
        ! Quite a few people asked for it.
        ! It was a great success.
        ! The team was extremely pleased.
        ! Dozens of shops joined.
        ! The results were really good.
        ! It works much better than before.
        ! Plenty of customers noticed.
        ! It took a while until the shops trusted it.
        Waiting time fell significantly, from nine days to two.
        Many of the 41 shops came back, 29 in all.
        Several teams use it, among them Billing and Search.
        How many shops will stay I do not know; nine have.
        Not many came: four.
        She said that it was “a huge relief”.
        Some Mondays I worked from Lisbon, and nobody minded.
        As soon as the counts matched, 310 shops had it.
        Too many cooks, said Jonas, and left two of us.
        Complaints dropped dramatically: from 120 a week to 7.
        It came too soon for two of the shops.
        The retry is no longer in a while loop, and none failed in 30 days.
        Refunds take two days where they took nine.
        The bill fell by a third, to 17,500 euro.
        He asked how much faster it had to be.
        Nobody left in the year after.
        Ana now leads rollouts for three teams.
        As many as 41 shops signed.
        There was no significant change in the other 12 shops.
        I had hoped for more; 9 of 14 signed.
    ",
    );
    check(
        "vague-words",
        "Situation",
        "
        ! In 2021 our shop had many problems with refunds.
        ! There were several outages and some issues with the vendor.
        ! We had a huge backlog.
        The year before, 3,140 people had been refunded twice.
        I had some say in it, as one of four managers.
        He asked me several questions, eleven by my count.
    ",
    );
}

#[test]
fn no_metric() {
    check(
        "no-metric",
        "Result",
        "
        ! The release went out and everybody was relieved.
        ! We shipped on 14 October and the customer signed.
        ! In 2023 the shops moved over.
        ! Version 3 went live in June and is still running.
        ! By Q3 the team had adopted it.
        ! The vendor stayed, and so did the team.
        ! The first shop went live, then the others followed.
        ! The migration to Python 3 was done and P95 went down.
        ! Both teams were happy, and one of them asked for more.
        ! It was a success, and the director thanked us.
        ! The two teams now work together.
        ! The nightly job was switched off for good on 14 October, five was the last.x
        Complaints went from nine to two.
        It cut the wait by half.
        Refunds halved.
        The bill is 17,500 euro.
        Nobody waited more than two days.
        Uptime is 99.95%.
        It takes a third of the time.
        We shipped in six weeks.
        There were zero incidents in the quarter.
        Not a single complaint came in.
        Build time went from an hour to four minutes.
        It is twice as fast.
        Three of the four shops stayed.
        It saved $120k a year.
        Sales rose 12 percent.
        A deploy takes under a minute.
        Two engineers were promoted.
        Churn doubled before it fell.
        It handles 40k requests.
        It runs 3x faster.
        All nine teams use it.
        Ticket volume is down 30%.
    "
        .replace("! The nightly job was switched off for good on 14 October, five was the last.x", "")
        .as_str(),
    );
}

#[test]
fn metric_without_baseline() {
    check(
        "metric-without-baseline",
        "Result",
        "
        ! Double refunds went down by 92 %.
        ! The importer is 3x faster.
        ! Conversion improved by 14 percent.
        ! We cut the cloud bill by 40%.
        ! Support tickets dropped 35% in the first month.
        ! Page load time fell to 800 ms.
        ! The error rate is 60 percent lower.
        ! Sign-ups doubled.
        ! Complaints halved within a quarter.
        ! It reduced the on-call load by two-thirds.
        ! Deployments are five times faster.
        ! Attrition decreased by 8 percentage points.
        ! We saw a 30% reduction in returns.
        ! Refund time shrank by 70 percent.
        ! Customer satisfaction rose by 12 points.
        ! There was a 25 percent increase in orders.
        ! It is now twice as fast.
        ! The wait was cut in half.
        ! Revenue grew 18% in the following year.
        ! Lead time came down to two days.
        ! We improved throughput by a factor of 4.
        ! Fewer parcels get lost, 45% fewer.
        ! Cost per order went down 20 percent, and the shops noticed.
        Double refunds fell from 3,140 to 240.
        The bill went from 41,000 to 17,500 euro a month.
        It saved 120,000 euro a year.
        We shipped in six weeks.
        There were zero incidents in the quarter.
        Complaints fell 40 percent, from 120 a week to 72.
        A deploy takes four minutes where it took an hour.
        Churn is at 3 percent, against 9 the year before.
        Nine of the fourteen shops stayed.
        98 percent of the parcels arrive on the day.
        The wait is two days instead of nine.
        Calls are down to 7 a week, compared with 120 in May.
        Ticket volume dropped by half: it had been 900 a month.
        We paid 22,000 euro less than the 60,000 that were planned.
        Two engineers were promoted within the year.
        The team grew to nine people.
        212 of 96,000 pupils got a different grade.
        It runs on 14 sites since June.
        The shop signed for 1.2 million.
        Uptime has been 99.95 percent.
        It used to take nine days; it takes two.
        In the quarter before we had 61 gaps; now there are 3.
    ",
    );
}

#[test]
fn no_timeframe() {
    check(
        "no-timeframe",
        "Action",
        "
        ! I read the code and rewrote the importer.
        ! I called him, and the next thing I did was to write a plan.
        ! It ran every Monday; I moved it to every hour.
        ! The page took 300 ms, and I got it to 40.
        ! Later I wrote the plan, and in the end it shipped.
        ! I read it every day and talked to two people a week.
        ! I may have been wrong, and I said so at once.
        ! The build went from 40 minutes to 6.
        ! A 12-year-old service had no owner, so I took it.
        ! I met with her weekly.
        I rewrote it in six weeks.
        I had until Friday.
        In March I wrote the plan.
        It took me two days to find.
        By the end of the quarter it was gone.
        I did it over a weekend.
        In 2021 I rewrote it.
        I rolled back the same day.
        I finished before Christmas.
        It took half a year.
        Within 24 hours I had a plan.
        I had a three-month window.
        I stayed for another year.
        Q3 was my deadline.
        Last summer I rewrote it.
        A week later I wrote to them.
        I gave it until the 14th of May.
        I worked on it for a fortnight.
        On Monday I called them, and on Thursday it was gone.
        It was live 90 days later.
        I answered overnight.
    ",
    );
}
