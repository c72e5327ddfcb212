//! The second voice on who gains, who objects, who appears, what is learned, what should stay inside.

use crate::check;

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
