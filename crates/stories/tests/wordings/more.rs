//! A second voice: plain business English, as others write it. Steps, numbers and times.

use crate::check;

#[test]
fn passive_action() {
    check(
        "passive-action",
        "Action",
        "
        ! Meetings were scheduled with each of the stakeholders to understand the problem.
        ! The root cause was identified within two days.
        ! The old endpoint was deprecated and clients were migrated one by one.
        ! It was agreed that we would stop the rollout.
        ! A war room was opened and updates were sent every hour.
        ! The backlog got cleaned up and the tickets got closed.
        ! Concerns were raised about the timeline, and the scope was reduced.
        ! The proposal was accepted after some back and forth.
        ! The team was restructured into two squads.
        ! The pipeline has been rebuilt from scratch.
        ! New hires were onboarded, and a mentoring scheme was introduced.
        ! Trust was rebuilt over the following months.
        ! A decision was eventually reached to delay the release.
        ! The threshold was lowered to 30 seconds and the alarm was muted.
        ! Lessons were drawn and shared with everyone.
        ! I spoke to Karim. His concerns were addressed, and the plan was approved.
        ! An escalation was sent to the vendor.
        ! The database was sharded by customer.
        ! Ownership was transferred to the platform team.
        ! Expectations were reset with the customer.
        I was responsible for the rollout and accountable to Priya.
        The system was designed for ten thousand users, and we had thirty.
        Priya was not convinced, so I ran the numbers for her.
        I noticed that the alerts were ignored because they were noisy.
        I explained to the board why the release was late.
        The plan was rejected by the steering committee, so I went back to them.
        I realised I was wrong and called her back.
        She was known for saying no.
        I found out that the data was stored in three places.
        Customers were angry, and some were gone already.
        The engineers were exhausted, so I sent them home.
        I made a list of everything that was shipped without a test.
        I was able to show her the trace.
        The office was closed that week, so we met in a cafe.
        I was given two weeks by the director.
        The flag was off in production, and I turned it on for one shop.
        I asked him to sit with the people who were affected by it.
        I put the one who was hurt most at the top of the page.
        Nobody was assigned to it, so I took it.
        I had been promised three engineers and got one.
        The migration was blocked, and I was the only one who could unblock it.
        My first draft was far too long; I cut it to a page.
        The vendor was based in Austin, seven hours behind us.
        When the numbers were ready I called Priya.
    ",
    );
}

#[test]
fn we_over_i() {
    check("we-over-i", "Action", "
        ! We started by mapping all of the dependencies. Then we agreed on an owner for each, and we set up a weekly sync. I took the notes.
        ! Our team ran a spike. We compared two vendors, we picked the cheaper one, and we negotiated the contract. My manager and I signed off.
        ! We held a workshop with the stakeholders and defined the scope. Next, we built the MVP, tested it and launched it to 5 percent.
        ! The engineers proposed a new schema, and we adopted it. We backfilled the data over a weekend. I kept everyone informed.
        ! We knew that we had to act fast. So we stopped all feature work and focused on stability. We wrote runbooks, we added alerts.
        ! So we decided to go for it. We wrote to every customer.
        I started by mapping the dependencies. I found an owner for each, and I set up a weekly sync in which we looked at the red ones.
        I compared two vendors and picked the cheaper one. We signed in May after I had negotiated the exit clause.
        I stopped all feature work. My team wasn't happy, and I told them why. We wrote runbooks together for a week; I wrote the first four.
        I persuaded Karim to lend me an engineer. She and I rebuilt the queue, and I tested it on my own shop.
        I knew that if we waited we would lose them. I called their CTO the same day and offered to come.
        I reviewed every alert and deleted half. I then trained two leads, who trained the rest. By June we no longer paged anyone at night.
        I drafted the plan, sent it to Priya and rewrote it after her comments. We then presented it together.
    ");
}

#[test]
fn hypothetical() {
    check("hypothetical", "Action", "
        ! I would start by understanding each side's perspective, then I would facilitate a discussion.
        ! My usual approach would be to gather data before deciding.
        ! Whenever I face this kind of situation, I set up a one-on-one and listen.
        ! I'd probably have escalated earlier.
        ! I typically begin with a retrospective and go from there.
        ! In general, I believe in transparency, so I share everything with the team.
        ! If an engineer underperforms, I give them a plan and we meet weekly.
        ! I usually coach people through it, and I would do the same with him.
        ! The first thing I would do is to look at the metrics.
        ! I normally delegate this. I always ask for a written proposal.
        I told Karim that I would back him whatever the outcome.
        I made it clear that we would not ship without the audit.
        Before that, she would often skip the review; I sat with her each time.
        I wanted a plan that would survive my holiday.
        I chose the vendor that would let us leave within a month.
        I asked myself what the customer would say and rang him.
        I wrote a test that would fail if anyone did this again.
        I bet that nobody would notice, and nobody did.
        I explained what would happen if we did nothing.
        It was clear that I would have to tell the board, so I did it that night.
        I estimated that it would take five weeks, and asked for seven.
        I gave him my word that I would not go behind his back.
        I decided to do what I always do in June and took the team hiking, but this time I told them about the cuts first.
    ");
}

#[test]
fn vague_words() {
    check(
        "vague-words",
        "Result",
        "
        ! Performance improved significantly, and customers were happier.
        ! The number of incidents was drastically reduced.
        ! We received a lot of positive feedback.
        ! Most people liked the new process.
        ! The rollout was a huge success.
        ! Productivity increased noticeably.
        ! We were able to ship much faster.
        ! It saved the company a substantial amount of money.
        ! Team morale improved a great deal.
        ! Several customers renewed.
        ! Support saw far fewer tickets.
        ! There was some improvement in conversion.
        ! Countless hours were saved.
        ! The stakeholders were very satisfied with the outcome.
        ! On-call became a lot less painful.
        ! Adoption was really strong.
        ! We cut costs considerably.
        ! It had a very positive impact on retention.
        ! The quality of the data is way better now.
        Latency dropped significantly: p95 went from 900 to 120 ms.
        Nine of eleven customers renewed.
        Support had 40 tickets fewer a week than the 130 before.
        We finished two weeks early, and most of that was luck.
        The CFO called it a success in the all-hands.
        He has asked for the same in some of the other sites since then, Turin and Graz.
        Some of it was luck.
        It is still far from done.
        Karim, who had doubted it, now runs it.
        Ten of the thirty alerts are left, and it is quiet.
        It was not a great success at first: two of nine shops used it.
    ",
    );
}

#[test]
fn no_metric() {
    check(
        "no-metric",
        "Result",
        "
        ! Customers stopped complaining, and the sales team closed the deal.
        ! The platform went live in September and has been stable since.
        ! Everyone agreed that the new process was better.
        ! The engineer was promoted the following year.
        ! The audit passed, and the certificate was renewed in 2022.
        ! The project was delivered on time and the client was satisfied.
        ! The first release shipped on the 3rd of May.
        ! The team became one of the best in the company.
        ! We won the customer back, and they are with us to this day.
        The team of five delivered it in a month.
        Churn is under two percent.
        The bill was cut in half.
        We won back four of the six customers.
        It took the helpdesk ten minutes less per call.
        All 14 sites moved within the quarter.
        There has not been a single outage since.
        The deal was worth 1.2 million.
        Onboarding takes three days, not fifteen.
        Her team shipped twice as often.
    ",
    );
}

#[test]
fn metric_without_baseline() {
    check(
        "metric-without-baseline",
        "Result",
        "
        ! Incident volume decreased by 70%.
        ! We achieved a 45% improvement in deployment frequency.
        ! Checkout conversion went up 11 percent, worth a lot to sales.
        ! API response times improved 4x.
        ! The attrition rate dropped by half within a year.
        ! Our costs went down by 35 percent and the customer renewed.
        ! Time to hire was reduced by 50%.
        ! NPS increased by 22 points.
        ! False alarms are down 80 percent.
        ! Throughput tripled after the change.
        ! The team now delivers 30% faster.
        ! Manual work was reduced by 90 percent, and finance noticed.
        ! Test time dropped to six minutes.
        ! Customer complaints fell by two thirds in the next quarter.
        ! Bugs in production are down by 60 percent.
        Incidents went from eleven a month to three.
        We saved 400,000 dollars in the first year.
        Time to hire is 31 days instead of 64.
        We had 9 outages in 2021 and 2 in 2022.
        Conversion rose from 2.1% to 2.9%.
        All 120 sites were moved in nine weeks.
        The contract was worth 2 million a year.
        Engagement is at 81 percent, up from 62.
        Error rate: 0.2 percent, compared to 3 percent in January.
        We kept 38 of the 40 customers.
        It cost 60,000 euro, a third less than the 90,000 we had planned.
        Deploys take 12 minutes rather than 90.
        The programme reached 4,300 patients in its first year.
    ",
    );
}

#[test]
fn no_timeframe() {
    check(
        "no-timeframe",
        "Action",
        "
        ! I started with interviews, then wrote a proposal, and finally rolled it out.
        ! I met her every other week and reviewed her work daily.
        ! I cut the response time from 4 seconds to 300 milliseconds.
        ! The job took nine hours; now it takes one.
        ! I checked in with them twice a week.
        ! One day I noticed that the alerts had stopped, and I called the vendor right away.
        I had 90 days.
        I spent the first month listening.
        In early 2020 I joined them.
        I promised it for the end of May.
        Over the next two sprints I cut the backlog.
        The deadline was in ten days.
        After three weeks I went to her boss.
        It went live on 12/03.
        Last year I took over the team.
        By mid-November I had all signatures.
        I gave it one quarter.
        Two years later they still use it.
        I waited until after Christmas.
    ",
    );
}
