//! Who gains, who objects, who appears, what is learned, what should stay inside.

use crate::check;

#[test]
fn no_business_impact() {
    check(
        "no-business-impact",
        "Result",
        "
        ! Test coverage rose from 40 to 85 percent, and the pipeline runs in nine minutes.
        ! The service handles 4,000 requests a second with a p95 of 120 ms.
        ! The code is cleaner, and the team understands it.
        ! We migrated all 40 tables, and the old cluster is gone.
        ! Build times fell from an hour to four minutes for the engineers.
        ! The monolith is split into six services with separate deployments.
        ! Deploys went from one a week to nine a day.
        ! The user table lost 12 columns, and queries take 4 ms.
        ! Latency fell from 900 to 120 ms, and memory by a third.
        ! The design document was read by 40 engineers and became our template.
        ! The flaky tests went from 61 to 3.
        ! Error rates were at 0.3 percent and the queue never ran full.
        ! CPU load fell by half, and the on-call engineer sleeps.
        Customers wait two days instead of nine.
        Support got 40 percent fewer calls.
        It saved 120,000 euro a year.
        Two engineers were promoted, and Ana now leads the team.
        The auditors closed their finding.
        We kept the contract with the ministry.
        Churn fell from 9 to 3 percent.
        Nurses make 190 swaps a month in it.
        Finance closes the books a day earlier.
        Nobody left the team in the year after.
        Drivers find the dock, and the depot needs one person less.
        The bill fell to $17k.
        Conversion rose from 2.1 to 2.9 percent.
        The regulator accepted the report.
        Orders per day went from 410 to 455.
        The patients were called the same day.
        Sales could name a date and close the deal.
        He stayed, and runs the group today.
        We hired four seniors by June.
        Complaints fell from 120 a week to 7.
        The shops renewed for two years.
        Our partner bank switched to it.
        14,200 appointments were gone by six.
        Teachers enter grades in half the time.
        Crash reports and refund requests both fell.
        Mirjam's people go home at four on Fridays.
        The ward uses it every night.
        The museum opened on the day.
        Readers finish 40 percent of the articles.
    ",
    );
}

#[test]
fn no_learning() {
    check(
        "no-learning",
        "Learning",
        "
        ! I learned that communication is key.
        ! Teamwork matters.
        ! I learned a lot from this project.
        ! Always plan ahead.
        ! The importance of clear communication cannot be overstated.
        ! It taught me that good planning leads to success, and that people are what counts.
        ! I now know how important it is to involve stakeholders early.
        ! Since then I always communicate openly with everyone.
        ! As a leader you have to listen to your team.
        ! I learned that it pays to involve people early and to keep everyone informed.
        ! Never give up, and trust your team.
        ! I grew a lot as a leader, and I became a better communicator.
        ! Trust is everything in a team.
        ! I realised the value of data-driven decisions and collaboration.
        ! Change is hard, but with the right people everything is possible.
        ! I learned to stay calm under pressure and to focus on the goal.
        ! It was a great experience which I will never forget.
        ! Next time I would communicate more and plan better.
        ! Quality is more important than speed.
        ! Every challenge is an opportunity to grow.
        ! You have to be proactive and take ownership.
        ! What I take from it: prepare well, communicate often, and celebrate success together.
        I ask for the timetable now before I plan a rollout.
        I used to read silence as a yes. Since October I ask for a no by a date.
        I had taken a silent customer for a satisfied one.
        I stopped sending diagrams; I go there with a pencil.
        Each release now goes to two shops first.
        I was wrong about the cache: it hid the slow query for a year.
        Next time I would bring Jonas the pager rota before the design.
        Before I delete a table now, I keep it readable for a quarter.
        Since then every design of mine names who will carry the pager.
        I count pages per person each Monday now.
        I believed that owners need authority. What I needed was a phone at one in the morning.
        I no longer choose my own test data; whoever doubts me does.
        I thought the form was ugly. It was asking people to justify themselves.
        I write the way out first these days, before I show anybody a platform.
        I should have played the build in July, when the first crash report came in.
        My habit of answering mails at night made others do it, so I schedule them for eight.
    ",
    );
}

#[test]
fn no_conflict() {
    check(
        "no-conflict",
        "Action",
        "
        ! I presented the plan, everyone liked it, and I rolled it out as planned.
        ! I wrote the code, Ana tested it, and it went live without any problems.
        ! I showed it to sales. Nobody objected, and the launch went smoothly.
        ! I asked for two engineers and got them. They were great, and I finished early.
        ! I took the course, read the book and taught the others.
        ! I met the director, who agreed at once and gave me the budget.
        ! I planned the work, split it into tasks and checked the board each morning.
        ! There was no resistance, and I shipped it.
        Jonas did not want it before peak.
        Ana disagreed, so I asked her for a week.
        The first version failed and I rolled it back.
        I had to choose between the date and the tests, and gave up the date.
        My director said no twice.
        I had no budget and two people were ill.
        The vendor refused to open the interface.
        Legal blocked the text for a month.
        I broke the build and lost a day of orders.
        It was a risk: nobody had done it on live traffic.
        Sales pushed back hard.
        The contract ran out in March, with a penalty for each late day.
        Two of my engineers resigned that week.
        She was sceptical and asked for proof.
        I postponed the redesign to afford it, which cost me the goodwill of design.
        We missed the first date.
        My idea turned out to be wrong.
        The team was angry with me for a month.
    ",
    );
}

#[test]
fn no_stakeholder() {
    check(
        "no-stakeholder",
        "Action",
        "
        ! I read the code and rewrote the importer.
        ! My team met on Monday and I split the work.
        ! I moved the job to Kafka and turned the old one off.
        ! I asked the team for ideas, chose one and built it in May.
        ! I moved the database to Frankfurt and the queue to Postgres.
        ! The engineers in my team wrote the tests, and I reviewed them.
        ! I read the user table and wrote a new schema.
        ! I paired with our newest engineer until it worked.
        I called the customer.
        I asked Jonas, whose ledger it fed, for the switch.
        My director wanted it by May.
        The product manager said no.
        I told Legal what we keep.
        Two neighbouring teams used it, so I asked them.
        The vendor sent a fax.
        I wrote to the 310 shops.
        I sat with the nurses of ward 6.
        The Billing team owned the table.
        I met Dr Brandt at noon.
        The auditor came on Friday.
        Ana from Legal objected, and I asked her why.
        Users stopped clicking, so I rang three of them.
        I went to the head of claims.
        Finance asked for a report.
    ",
    );
}

#[test]
fn scope_below_level() {
    check(
        "scope-below-level",
        "Action",
        "
        ! I split the work among my six engineers and rewrote the importer.
        ! I asked my team, chose a queue and built it.
        ! I called the customer, wrote a plan and fixed it with Ana.
        ! My manager asked me to speed it up, and I did.
        ! I raised the bar in my team: each change has a test now.
        I wrote the standard that all nine teams use.
        I proposed it to the CTO, who made it our standard.
        I took it to the four directors.
        I set one rule for the whole company.
        I asked the other teams what they waited for, and three gave me a name.
        I met legal, finance and sales, and wrote one text with them.
        I led it across the organisation.
        Six teams changed how they release.
        I convinced the managers of the neighbouring teams.
        I wrote it for two departments.
        I presented it to the executive board.
        I ran it in all 14 sites.
    ",
    );
}

#[test]
fn jargon() {
    check(
        "jargon",
        "Action",
        "
        ! I moved the TPS-2 flow to our OKR-B bucket via Falcon.
        ! The RCX came out of the COE and went to the QBR-3 deck.
        ! I rerouted the Bluefin pipeline through Mercury and dropped the HDX tables.
        ! The PBX2 and the KTR were down, so I called.
        ! I asked for a TFR, since the CDLR was red.
        ! I rewrote the Condor service and put Osprey behind the Heron gateway.
        ! The WBR showed that the FLX was late, and the FLX is what the DRB looks at.
        ! I filed a PTR with the ARB and got the S-tag for the LMX release.
        ! DQX was broken. I read DQX, rewrote DQX and shipped it.
        I wrote an API with an SLA, moved it to AWS and set up CI with SQL tests.
        I met the CTO, the VP and HR about OKRs and KPIs.
        P95 fell, and the SLO held on iOS and Android.
        I moved the job to Kafka and Postgres, with Terraform and Kubernetes.
        I moved refunds to Falcon, our event bus, and kept the API.
        The Recovery Point Objective (RPO) and the weekly business review (WBR) were new to me.
        I called Jonas in Lisbon and Ana in Porto, and drove to Leipzig.
        I worked at Parcelline with Helvia and the Bank of Ireland.
        I rewrote Condor, the service that prices orders, in Rust.
        I asked Mrs Oduya and Herr Voss for the PDF.
        I said NO, and I meant it.
        The JSON came over HTTPS; the CSV by SFTP.
        I showed the ROI to our CFO and the QA lead in the EU and the UK.
        I read the DWH, where all figures end up, on Monday.
        I asked Priscilla in Advertising and Kerstin in Sales.
    ",
    );
}

#[test]
fn confidential() {
    check("confidential", "Situation", "
        ! These figures are internal and under NDA.
        ! We were about to buy Nordpay, which is not public yet.
        ! The phone will be announced next spring, so please keep it to yourself.
        ! Ana had been diagnosed with cancer, and I took her work.
        ! Jonas earned 92,000 euro, more than the rest of the team; his salary was a secret.
        ! The hole in our login is still unpatched.
        ! Our customer Bergmann pays 0.9 percent per order until 2027, with a discount of 30 percent in the second year.
        ! The admin password was hunter2, and it still works.
        ! I should not be telling you this, but the merger talks with Helvia were on.
        ! It was an unreleased console that nobody outside knew of.
        ! This is strictly confidential.
        ! Marco was in therapy for his depression and missed two releases.
        ! The acquisition of Tellmo has not been announced.
        ! Internal revenue figures show 41 million for the second quarter, which we never published.
        ! The vulnerability has not been fixed yet, and anyone can read the invoices.
        ! Under our contract with Siemens they pay 2.4 million a year and may leave at any quarter.
        ! Between us, the company plans to lay off the Lisbon office in May.
        ! Pia, who was pregnant and had not told anyone else, asked for a lighter load.
        I signed an agreement with the union and told the shops.
        The bank published its figures in May, and we were in them.
        I found a hole in the login, and we closed it the same night.
        We bought a smaller company in 2019, after the news was out.
        I hired her within the salary band that we publish.
        Our app helps people with depression to find a clinic.
        The password form was slow.
        A customer threatened to leave, and their contract ran until May.
        I rotated the leaked password within the hour.
        The hospital had 190 nurses, and one in nine was ill that week.
        The release was not yet out when the director called.
        A colleague was away for a month, and I took her work.
        I gave every shop a credit of ten euro.
        The vendor wanted 18,000 euro and a contract of two years.
        I kept the talk with her confidential.
        The deal with the chain was in the newspaper before I knew it.
    ");
}
