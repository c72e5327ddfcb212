//! A second voice: plain business English, as others write it.

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
fn no_business_impact() {
    check(
        "no-business-impact",
        "Result",
        "
        ! The refactoring was completed in eight weeks and the code base shrank by 30,000 lines.
        ! All services now use the new library, and the build is green.
        ! Morale in the team is up, and the director liked the new order of the steps.
        ! Memory usage went down from 8 to 3 GB and garbage collection no longer stalls.
        ! The team is proud of the new architecture, which was presented at an internal meetup.
        ! Deployment frequency rose from monthly to daily, with a rollback time of two minutes.
        ! Technical debt was reduced, and three old frameworks were removed.
        ! Our unit tests run in 90 seconds instead of 14 minutes.
        ! We now have dashboards for all 23 services and an alert for each SLO.
        ! The cluster went from 40 nodes to 26, and the scheduler is stable.
        The customer renewed the contract for three years.
        The cluster went from 40 nodes to 26, which saves 9,000 dollars a month.
        Sales can now quote a price on the phone.
        Two of the engineers were promoted to senior.
        Merchants get their money a day earlier.
        The company avoided a penalty of two million.
        Attrition in the group went from five people a year to one.
        The factory lost four hours of production instead of two days.
        The claims team handles 60 files a day, up from 41.
        The hospital could discharge patients before noon.
        Subscribers cancel half as often.
        The auditors signed off without findings.
        We passed the inspection, and the plant kept its permit.
        Marketing launched the campaign on the day.
        Operators in the control room get one alarm instead of forty.
    ",
    );
}

#[test]
fn no_learning() {
    check("no-learning", "Learning", "
        ! This experience reinforced the importance of stakeholder management.
        ! I learned how to handle difficult situations and became more confident.
        ! Communication and collaboration are the foundation of every successful project.
        ! I learned that failure is a chance to learn.
        ! The biggest lesson is to always put the customer first.
        ! It showed me that a motivated team can achieve anything.
        ! I learned the value of perseverance.
        ! In hindsight, better planning would have helped.
        ! It is important to be flexible and to adapt quickly to change.
        ! I came out of it as a stronger leader.
        ! You can't please everyone, but you can be honest.
        ! Lesson learned: document everything and test thoroughly.
        ! Leading by example is what makes a good manager.
        I now ask for the rollback plan before I approve any migration.
        I assumed that silence in the review meant agreement. I was wrong, and today I call on each person by name.
        Since then, every project of mine starts with a one-page list of who can stop it.
        What I do differently: I bring finance in at the estimate, not at the invoice.
        I underestimated how long a hospital takes to change a form; I plan three months for it now.
        I would not send that mail again; I would walk over to his desk.
        I have made it a habit to read ten support tickets each Monday.
        Before this I thought of documentation as something for newcomers. It turned out to be the only thing that the night shift had.
        After that I changed my one-to-ones: the first ten minutes belong to the other person.
        My belief that senior engineers do not need feedback turned out to be false.
    ");
}

#[test]
fn no_conflict() {
    check("no-conflict", "Action", "
        ! I set up a kickoff, aligned everyone on the goal and tracked progress weekly until it was done.
        ! I designed the service, got quick approval from the architects and rolled it out region by region.
        ! I proposed a mentoring programme; HR loved the idea and all eight seniors signed up on the first day.
        ! I introduced code reviews. The team embraced them right away and quality went up.
        ! I worked closely with product, gathered the requirements and delivered ahead of schedule.
        ! I explained the plan to the VP, who supported it fully, and hired three people within a month.
        HR was opposed to it for legal reasons.
        Two seniors refused to be mentors.
        The architects rejected my first design.
        Product wanted the feature in the same quarter, and there was no room for both.
        Karim threatened to resign.
        Halfway through, the vendor went bankrupt.
        I had only three weeks and no budget, but I started anyway.
        The rollout in Spain failed and took the shop down for an hour.
        I had to tell the team that two of them would be laid off.
        She was furious that I had gone to her boss.
        I knew it could cost us the customer.
        The data turned out to be unusable.
        Finance would not pay for it.
    ");
}

#[test]
fn no_stakeholder() {
    check(
        "no-stakeholder",
        "Action",
        "
        ! I profiled the service, found the slow query and added an index.
        ! I rewrote the scheduler over two months and documented it in the wiki.
        ! We held a retrospective in the team, and I wrote down the actions.
        ! I split the monolith into services and moved each to Kubernetes.
        ! I introduced trunk-based development in my team and set a rule for tests.
        ! I led the checkout team, eight engineers, and split the work in two.
        ! As engineering manager of the search team I wrote a plan and divided the index.
        ! I was the manager on call, so I restarted the queue and wrote a note.
        ! I split the tests into four groups and ran them at once.
        I asked the manager of the search team for her index.
        I interviewed five customers.
        My skip-level manager wanted it gone.
        I worked with the data science team on the model.
        Karim from procurement signed it.
        The security team had to approve it.
        I presented it to leadership.
        A contractor had written it.
        I hired a designer to help.
        I got the product owner to drop two stories.
        I went to see the plant manager in Graz.
        Our partner bank sent a file a day late.
    ",
    );
}

#[test]
fn jargon() {
    check(
        "jargon",
        "Action",
        "
        ! I moved the PDX jobs over to Thunderbolt v2 and closed the GTX epics.
        ! I got SIGMA-7 signed off in the ARC, and ran the CRT playbook.
        ! I raised it in the MBR, since the DTS had flagged the LPO again.
        ! I put everything behind the Gandalf gateway and retired the Sauron cluster.
        ! The FCR was wrong, so I rebuilt the FCR from the raw files and gave the FCR to sales.
        I set up a RACI, wrote a PRD and ran an A/B test.
        I used JIRA and a SWOT, and the POC ran on GCP.
        I joined BMW in 2019 and moved to SAP in Walldorf.
        I talked to the NHS and the BBC about the RFP.
        I wrote the post-mortem on Tuesday and sent it to the SRE lead.
        I shipped it with Docker, Helm and ArgoCD on EKS.
        The dispatch screen (we call it Marlin) froze, so I restarted Marlin.
        I asked for the bill of materials, the BOM, and read it.
        Our ETL wrote CSV files to S3, and BI read them from Redshift.
        I flew to NYC, then to LA, and rang the UK.
        I talked to Priya Nair, Karim and the people at Deutsche Bahn.
        I moved the IVR, the phone menu, to a new vendor.
    ",
    );
}

#[test]
fn confidential() {
    check("confidential", "Action", "
        ! I knew from the CFO that we would be acquired by Globex, which had not been announced.
        ! I told the team about the layoffs that are coming in March and are still secret.
        ! Our biggest account, Initech, had a contract at 4.2 million a year with a 15% rebate, and I had to save it.
        ! I learned that Maria was on sick leave with severe depression, and gave her tasks to Tom.
        ! Tom was paid $185,000, about 30k more than Maria, so I asked for a raise for her.
        ! The API key was sk-12345, and it is still active.
        ! I found an SQL injection in the portal that has still not been fixed.
        ! I worked on the next model of the headset, which we haven't announced.
        ! The numbers are under NDA, but margin was 61 percent.
        ! I can share that our unreleased roadmap has a watch in it.
        ! Shira, by the way, was pregnant, and I gave her work to Tom.
        I gave Jonas a breakdown of the costs, and Priya told her that the operation was over.
        I signed the NDA with the vendor before the first call.
        I rotated the keys and told the customer within the hour.
        I had to keep the reorganisation to myself for a week, and I told the team the minute I could.
        I raised her salary to the middle of the band.
        I found an SQL injection and had it fixed before noon.
        I treated what she told me as confidential.
        A team member was ill for two months.
        The acquisition closed in 2018, and I merged the two teams.
        I told the customer that we would not sell their data.
        I negotiated a discount of 20 percent with the vendor.
    ");
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

#[test]
fn scope_below_level() {
    check(
        "scope-below-level",
        "Action",
        "
        ! I coached two engineers in my team and set up pair programming.
        ! I reorganised our sprint, and my eight engineers shipped a week earlier.
        ! I convinced my product manager to drop a feature.
        I rolled it out to twelve teams.
        I got buy-in from three VPs.
        I made it the standard for all of engineering.
        I chaired a working group with people from every department.
        I changed how the organisation hires.
        I convinced my peers in Search and Ads to share the cost.
        I moved 40 engineers from four teams under one roadmap.
        I presented it to the CEO and her staff.
    ",
    );
}
