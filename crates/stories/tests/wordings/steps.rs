//! Who does what in Action.

use crate::check;

#[test]
fn passive_action() {
    check(
        "passive-action",
        "Action",
        "
        ! It was decided to move the job.
        ! After two weeks it was finally decided that the old queue should go.
        ! The service got rewritten in a quarter.
        ! An agreement was reached with the ledger team.
        ! I wrote a plan. Mistakes were made on the way.
        ! The rollout was then paused and the flags were reset.
        ! The vendor was contacted, and a new contract was negotiated.
        ! A task force was set up.
        ! Several meetings were held.
        ! The alerts were quickly silenced.
        ! I asked for time. The request was eventually approved.
        ! The tests were being rewritten while I spoke to Ana.
        ! The schema has been split since.
        ! Two engineers were moved to the new team.
        ! The work was divided among the squads.
        ! The decision was taken to roll back.
        ! A root-cause analysis was carried out and the findings were presented to the board.
        ! The team was told about the change on Monday and a new plan was drawn up.
        ! The migration was completed by Friday.
        ! The traffic was shifted by 10 percent a day.
        ! The old cluster was switched off by hand.
        ! Roles were clarified and responsibilities were assigned.
        ! A workshop was organised, and a roadmap was agreed on.
        ! After a decision was made, I told the teams.
        ! The config got changed overnight.
        ! Everything was documented and handed over.
        ! A compromise was found in the end.
        ! Feedback was collected from all sites.
        ! The budget was increased and two contractors were hired.
        ! The bug was found on day three and the fix was shipped the same evening.
        ! Steps were taken to make sure that it would not come back.
        ! The design was reviewed, and changes were requested.
        ! The launch was postponed.
        ! Priorities were changed and the project was restarted.
        The importer was written by Ana in a week.
        The fix was reviewed by two people from the ledger team.
        The contract was signed by the head of legal on Friday.
        I was worried about the date, and Jonas was annoyed.
        The design was based on events, and I was responsible for it.
        I asked Ana, who was involved from the start.
        The team was tired and I was convinced that we had to stop.
        I read every run that was affected, and wrote to those who were charged twice.
        I found that the retry had been copied from another service in 2017.
        The code was written in Perl, so I asked Pia for help.
        I was asked to lead it, and I said yes.
        I was told that there was no money.
        I wrote down what was decided and sent it to him.
        I asked whether the flag was set, and nobody knew.
        He was right, and I said so.
        I used to be a tester, so I tested it.
        I got married that week and came back to a fire.
        We got stuck on the second day and I called Lea.
        Ana got promoted, and I lost her to the other team.
        I knew that it could be done, and that it had to be done by May.
        She was supposed to call him, so I called first.
        The meeting was scheduled for nine; I came at eight.
        I turned the switch off because the counts were wrong.
        The room was crowded, and the mood was bad.
        I wanted it to be decided that day, so I stayed.
        If it was merged before noon, I tested it the same day.
        I refused to sign until the data was verified.
        Their pager was linked to ours, so I woke them.
        I told her that the test was never run.
        The job was called nightly and ran at noon; I renamed it.
        The deadline was fixed, so I cut the scope.
        My hands were tied, and I said so to the director.
        I was surprised, and he was offended.
        The door was locked and the building was closed, so I called the guard.
        I rang Kofi, whose team was understaffed.
        The old system was retired in 2019, and I had kept its manual.
    ",
    );
}

#[test]
fn we_over_i() {
    check("we-over-i", "Action", "
        ! We decided to split the service. We wrote the design and we shipped it in May.
        ! Our team analysed the logs and found the cause. We fixed it, and I told the director.
        ! The team and I built a prototype. We showed it to sales and they liked it.
        ! We sat down with legal, we agreed on a text, and then we rolled it out. I was happy with it.
        ! First we measured. Then we cut the queue in two. I sent a mail.
        ! My team rewrote the importer and migrated the data. The team also trained support.
        ! We'd looked at three options and chose the second. We've kept it since.
        ! I was part of the group. We interviewed users, drew the flow, and tested it with nine of them.
        ! I think we did well: we talked to Ana, we changed the plan and we hit the date.
        ! Together we mapped the process, and we picked the worst step and removed it.
        ! We all agreed on the plan. I wrote it down. We executed it over six weeks, and we reviewed it weekly.
        ! As a team, we looked at the data. We saw the gap, closed it, and told the board.
        ! We pushed back, and our engineers rebuilt the flow.
        I decided to split the service. I wrote the design, and we shipped it in May.
        I read the logs and found the cause. I asked Ana to fix it; we tested it together.
        I told them what we needed and why we could not wait. I wrote the contract and I signed it.
        I asked Jonas whether we might share the pager. He said no. I offered to carry it until May. We agreed.
        I called the customer, apologised, and asked for a week. We shipped in five days.
        I proposed that we stop the rollout, and I stopped it. I said that we would lose a week.
        I wrote down the rules that we had broken. I sent the list to legal.
        I found out how we got there: I asked, I listened, I drew it on a wall. Then we cut it.
        I split the team in two. Ana took the first half, I took the second. We met each noon.
        I asked the team for the worst build of the week and wrote down what it waited for.
        I said: “We built it, we broke it, we fix it.” Then I went to the shop.
        Jonas wrote the consumer and Ana tested it. I took the pager.
        I hired two people, and I moved the third. We celebrated in June, and we slept.
        When we shipped, I sat with support for a day and wrote down each call.
    ");
}

#[test]
fn hypothetical() {
    check(
        "hypothetical",
        "Action",
        "
        ! I would talk to both of them and find a compromise.
        ! In such a case I usually sit down with the person.
        ! I'd always start with the data.
        ! Usually I try to understand both sides first.
        ! I would have escalated it to my director.
        ! Normally I make a plan and I share it with the team.
        ! If someone disagrees, I listen to them. I ask what they need.
        ! My approach is to talk to people early.
        ! I always make sure that everyone is heard.
        ! I talk to the team, I explain the goal, and I follow up every week.
        ! First I would gather the facts. Then I would call the vendor.
        ! I tend to give people room, and I typically step in late.
        ! We would meet with the stakeholders and we would align on the goal.
        ! What I would do is to sit down with her.
        ! Whenever there is a conflict, I bring both sides into one room.
        ! As a manager, I see it as my job to remove blockers.
        ! I'd sit down with them and I'd go through the plan line by line.
        ! Ideally I would split the work in two.
        ! I generally ask for a second opinion before I decide.
        ! If I were in that situation again I would call the customer first.
        I told her I would call on Friday, and I did.
        I said that I would carry the pager if she signed.
        The plan was simple: if it failed, we would roll back. It failed, and we did.
        We agreed that if the counts differed, I would turn it off myself.
        I promised that nobody would lose their job over it.
        I asked him what he would do in my place.
        I knew that we would miss the date, and I wrote to the board.
        Every Friday I would read the log with Kofi; by June he read it alone.
        I'd read the notes before he came, and I had called the bank.
        I always wrote down who had said what.
        I offered that Ana would hold the switch for a year.
        I feared that I would lose him, so I asked.
        They usually shipped at night. I moved it to noon.
        I wrote to him: I would rather lose the contract than lie.
        He wanted to know what I would pay. I named a figure.
        I never thought it would work, and I tried it all the same.
        I set a rule: whoever broke the build would fix it, and I would sit beside them.
        I cut the scope, put Ana on the tests and let the rest wait.
        I read the code and set a date. I let him choose the room.
        I thought about what I would want to hear, and I said that.
        I decided that we would not ship, and told Lou before lunch.
        She asked whether I would take the team. I took it in May.
    ",
    );
    check(
        "hypothetical",
        "Result",
        "
        ! The team would have saved a lot of time, and I would expect fewer incidents.
        ! Usually we see about 20 percent fewer tickets after something like this.
        ! I would say we'd save a day a week.
        Without it we would have lost the customer; with it they signed for two years.
        The shops would not have noticed, said Pia, and they did not.
        We saved nine days, which would have cost 40,000 euro.
    ",
    );
}

#[test]
fn action_too_thin() {
    check("action-too-thin", "Action", "
        ! I did it.
        ! I worked with everyone to get it done, and I handled all that came up, and made sure that it was delivered in the end.
        ! I took care of it with the team and we managed to get there, and I was there for everyone who needed me in all of it.
        I read the code, asked Ana what it was for, and rewrote it in a week while Jonas wrote the tests for each case that we found.
        I called the shop and drove there the same night. I counted the boxes, wrote down which were missing, and signed for them with the owner.
    ");
}
