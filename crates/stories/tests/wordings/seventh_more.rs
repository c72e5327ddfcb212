//! A seventh round for the rules that did well: other obstacles, other gains, other steps and figures.

use crate::check;

#[test]
fn no_conflict() {
    check(
        "no-conflict",
        "Situation",
        "
        ! The harbour wanted a list of berths. || A: I made it in two weeks, showed it to the master and put it on the wall. || R: 40 berths are on it.
        ! We had been asked for a map of the stations. || A: I drew it with Eva; she coloured, I measured. || R: It shows 31 stations.
        ! It was a quiet spring. || A: I moved the jobs, one a day, and ticked them off. || R: All 22 run.
        ! I inherited a tidy service. || A: I added a field and released it on a Monday. || R: 300 orders carry it.
        The harbour wanted a list. || A: The master tore it up in front of me.
        We had a map. || A: Eva would hear nothing of it.
        It was spring. || A: My budget was halved in the second week.
        I inherited a service. || A: Its only author had left for Chile.
        We had a plan. || A: The vendor went silent for a month.
        I wrote the page. || A: Legal held it back for six weeks.
        I moved the jobs. || A: The seventh one lost four hundred orders.
        I asked for two people. || A: I got none.
        We chose a supplier. || A: Bo had wanted the other one and stopped speaking to me.
        I hired for it. || A: Nine candidates turned us down.
        The tool was ready. || A: Nobody opened it for three weeks.
        I drew it. || A: The lawyers struck out half.
        ",
    );
}

#[test]
fn no_business_impact() {
    check(
        "no-business-impact",
        "Result",
        "
        ! The build takes nine minutes, and the memory is at 0.8 GB. The store keeps 200 pictures.
        ! All services run on the new version, and the old repository is archived.
        ! Coverage went from 40 to 81 percent, and no test is skipped.
        ! The pipeline has four stages now, and the viewer's memory went from 2 GB to 0.8.
        ! The picture opens in 1.4 seconds. The cache holds 300 of them.
        The picture opens in 1.4 seconds, and the dentists see two patients more a day.
        The depot spared itself 40 hours a week.
        Two of the five got a raise and one became lead.
        The tender was won with it.
        Nobody had to come in on a Sunday any more.
        The ferry left on time on 29 of 30 days, and the guests stopped writing.
        The inspectors closed the case.
        The yard was spared a fine.
        ",
    );
}

#[test]
fn metric_without_baseline() {
    check(
        "metric-without-baseline",
        "Result",
        "
        ! The cost went down by 70 percent, and questions became three times rarer.
        ! Complaints dropped by a third.
        ! It runs four times as fast.
        ! Drives for nothing are four times less.
        ! The wait shrank by 60 percent.
        ! Tickets are down 45 percent.
        ! Errors were cut in half.
        The wait shrank by 60 percent, from 50 minutes to 20.
        Complaints came to 140, against 900 the season before.
        It saved 40 hours a week.
        Errors were cut in half, to 31 a day.
        In place of nine it takes two people.
        ",
    );
}

#[test]
fn hypothetical() {
    check(
        "hypothetical",
        "Action",
        "
        ! As for the follow-up, I'd usually run a review inside a week. I would start with the timeline.
        ! I would then go to the regulator before they come to us.
        ! In such a case I tend to call everyone into a room and let them speak.
        ! My way is to write a plan first, and I always show it to the team.
        ! Normally I sit down with both and hear them out.
        ! What I do in such cases is to ask for the numbers.
        ! I will usually take the lead aside and tell him.
        ! One would first look at the logs, and then one would call the vendor.
        I told her I would call on Friday, and I did.
        I asked what they would need.
        I wrote down what we would do if it failed, and on Monday it did.
        He thought it would take a year.
        ",
    );
}

#[test]
fn passive_action() {
    check(
        "passive-action",
        "Action",
        "
        ! A threshold of 0.8 was chosen and the depot was informed.
        ! So it was decided to work around it.
        ! The old tables got dropped and the users were told.
        ! A vendor was picked, and the contract was signed in May.
        ! The plan was rewritten over a weekend.
        ! Two people were moved to the other site.
        I was told that the depot was closed.
        The door was locked, so I rang.
        The plan was rewritten by Ana and me.
        The tables were large and the log was full.
        I was born there.
        ",
    );
}

#[test]
fn no_learning() {
    check(
        "no-learning",
        "Learning",
        "
        ! Performance is important. One should never give up, and hard work pays off in the end.
        ! Always plan ahead and never give up. This project made me grow as a manager.
        ! Communication is key. When people work together as a team, problems get solved.
        ! Trust is the basis of everything.
        ! It was a great experience, and I would do it again.
        ! Every crisis is a chance.
        ! You have to listen to people.
        Measure twice, as they say. More exactly: I believed that a protocol is what the sender says, and I now have every message checked.
        I now walk the racks before anyone draws a screen.
        I had taken silence for consent; I ask each one by name since.
        ",
    );
}

#[test]
fn scope_below_level() {
    check(
        "scope-below-level",
        "Situation",
        "
        ! My team of six kept the importer. || A: I paired Ines with Bertil and let them swap. || R: They review each other's files.
        ! I had five engineers. || A: I gave the first talk and asked Noor for the second. || R: Eight talks were held.
        I had four teams and twenty-eight people. || A: I moved two programs.
        The board asked me for it. || A: I wrote the order.
        I had five engineers. || A: I wrote the rule that every department signs now.
        My team kept the importer. || A: I won the heads of three departments for it.
        ",
    );
}

#[test]
fn we_over_i() {
    check(
        "we-over-i",
        "Action",
        "
        ! We looked at it together and we made a page. We showed it to her, and the team put it live. I watched.
        ! We bought two boxes and we put them on a bench. The team decided to leave out the doors. We tested at night.
        ! Together we drew the plan. My team wrote it, and we shipped. I thanked them.
        I bought two boxes and put them on a bench. We tested at night.
        I drew the plan. I asked Ana to write it, and we shipped.
        ",
    );
}

#[test]
fn no_metric() {
    check(
        "no-metric",
        "Result",
        "
        ! The scripts live in modules now, each with its own tests. The old file is gone.
        ! The users were happy in 2023, and version 4 is out.
        ! It went live in May, and everyone uses it.
        ! The quarrel is over, and both review each other's work.
        The share had halved.
        Eight talks were held.
        Nobody lost a job, and two were promoted.
        It takes a day rather than a week.
        ",
    );
}

#[test]
fn no_timeframe() {
    check(
        "no-timeframe",
        "Situation",
        "
        ! My team kept the reader. || A: I sorted labels on a table. || R: The share halved.
        ! It was raining, and the yard was full. || A: I marked each job. || R: It left on its date.
        It was the week before Easter.
        The fair was in October.
        I had ten weeks.
        She wanted it by the summer.
        For two nights I sat there.
        ",
    );
}
