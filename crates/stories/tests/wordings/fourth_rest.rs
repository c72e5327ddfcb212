//! A fourth round on the rules that held.

use crate::check;

#[test]
fn no_stakeholder() {
    check(
        "no-stakeholder",
        "Situation",
        "
        ! S: My team of five looks after the web shop's search. || A: I sorted the tests and split them in four.
        ! S: We are a crew of six and write the text editor of a design program. || A: I rewrote the undo stack and asked my five to try it.
        ! S: In 2021 our player crashed on old phones. || A: I took the crash logs, found the codec and replaced it with my deputy.
        ! S: Our scheduler was built in 2014. || A: I drew its states, and Tom from my team wrote the tests.
        ! S: The driver for the printer lost pages. || A: I traced it to a buffer and doubled the buffer.
        ! S: The build took an hour and all of us in the team waited for it. || A: I cached the packages, and we were done in ten minutes.
        ! S: Nobody but us uses the tool. || A: I wrote it anew over the winter and showed it in our Monday round.
        S: My team of five looks after the web shop's search. || A: The head of the shop, Ines, came over on a Monday.
        S: Our player crashed on old phones. || A: I rang the maker of the phone in Shenzhen, and a Mr Wu picked up.
        S: The driver of the night bus told me what he sees. || A: I rewrote the screen.
        S: The build took an hour. || A: I asked the security department for an exception, and got it.
        S: Our scheduler was built in 2014. || A: Its author, Dagmar, has retired; I visited her in the country.
        S: The tool is ours. || R: Two other teams asked for it.
        S: The choir asked us for a page. || A: I built it.
        S: My manager, Klaas, wanted it by May. || A: I built it.
        ",
    );
}

#[test]
fn no_timeframe() {
    check(
        "no-timeframe",
        "Situation",
        "
        ! The night shift rang us, and the day shift too.
        ! S: Our winter tyres page was slow. || A: I measured it on a phone each morning.
        ! S: The morning news show needs the rates. || A: I moved the job.
        ! S: The call takes 40 seconds, and it was made 300 times a day. || A: I cut it to six.
        ! S: One day I saw that the map was wrong. || A: I mended it.
        ! S: The weekly report was late, as it was on most Mondays. || A: I wrote it anew.
        ! S: The summer menu could not be printed. || A: I changed the printer.
        S: The week before the fair, the map was wrong. || A: I mended it.
        S: The menu could not be printed on Whit Monday. || A: I changed the printer.
        S: The report was late. || A: Nine working days later it was not.
        S: In my first winter there, the page was slow. || A: I measured it.
        S: The job was late. || R: It has run on time since Easter.
        S: The job was late. || T: I had until the elections on the 14th of May.
        S: The rates were missing at the turn of the year. || A: I moved the job.
        S: The job was late. || A: It took me all of a fortnight.
        ",
    );
}

#[test]
fn passive_action() {
    check(
        "passive-action",
        "Action",
        "
        ! I wrote the list. The list was then signed off and a date was set.
        ! A workshop was held, and the results were written down.
        ! After some back and forth it was agreed that the old form would stay.
        ! The servers were moved, the cables got labelled, and I watched the lights.
        ! Mistakes were made on both sides. I spoke with Erik.
        ! A new owner was found for the queue, and the queue was emptied.
        ! The rules got rewritten over the summer.
        ! In May the pilot was extended to nine shops.
        I went to the ward, where the nurses are paid by the hour and rated on speed.
        Drivers were paid by the stop, so I offered them the time for it.
        The desk was rated on calls an hour; I asked for a week without the count.
        I was told to wait. I was given two people and a room.
        She was praised by her boss for it, and I told her so.
        I found that the field had been filled by hand since 2009.
        The mill was closed on Sundays, and I used those.
        My plan was laughed at by the whole canteen. I tore it up.
        I saw how the crates were stacked and by whom.
        The man was trained as a baker; I asked him for his recipe.
        ",
    );
}

#[test]
fn hypothetical() {
    check(
        "hypothetical",
        "Action",
        "
        ! With a quarrel like that I'd first let both of them cool down, and then I would speak to each.
        ! I always begin with the customer. I would call them and listen.
        ! When a project is late, I usually cut the scope.
        ! If the same thing came up, I would take it to my boss.
        ! Normally I draw the thing on a board. Then I'd ask the youngest to explain it back.
        ! My way is to ask three questions, and I never skip one of them.
        ! I would have gone to the vendor and I would have asked for the source.
        ! In such moments a leader should stay calm. I take a breath and count to ten.
        I put myself in his place. In his place I would have said no, too.
        We saved the fee that we would have paid to the agency.
        I told them what I'd do if it rained, and on Friday it rained.
        I promised that I would be there at six, and I was.
        I asked what he would want if he were the one on call.
        If I'd been her I would have thrown me out; she gave me tea.
        The deal was that I'd carry the pager and she would sign.
        I bet her a cake that it would hold, and I lost the cake.
        I wrote down what would happen in each case, and had Ben sign it.
        ",
    );
}

#[test]
fn metric_without_baseline() {
    check(
        "metric-without-baseline",
        "Result",
        "
        ! Complaints fell by a third.
        ! The page is twice as fast, and sales rose by 4 %.
        ! We cut the waiting time by 40 percent.
        ! Wrong labels are down ninety per cent.
        ! The team delivers three times as much.
        ! The bill shrank by half.
        ! Turnover in the team dropped by 20 points.
        Complaints fell by a third, from 60 a week to 40.
        S: We had 60 complaints a week. || R: Complaints fell by a third.
        S: Parcels were lost 4.5 times a day. || R: Lost parcels are down by ninety per cent.
        Of 300 shops 290 use it.
        We were done in nine weeks and for 40,000 euro less than the offer.
        Nine of ten parcels arrive the next day, where it was six of ten.
        There was not one wrong label in the first quarter.
        The wait is down to four minutes; it was eleven.
        It saves each clerk 20 minutes a day.
        ",
    );
}

#[test]
fn scope_below_level() {
    check(
        "scope-below-level",
        "Situation",
        "
        ! S: My team of nine writes the render farm's scheduler. || A: I drew its states and wrote it anew with Ana. || R: The other half of the errors is gone as well.
        ! S: I ran a team of six in Graz. || A: I moved each of them to a new editor, one by one. || R: All six use it.
        ! S: We build the tablet app. || A: I asked the vendor of the tablet for a driver. || R: It crashes less, 4 a day instead of 40.
        ! S: My eight engineers were on call. || A: I wrote the rota anew. || R: Nobody left, and customers noticed nothing.
        ! S: Our customer in Ulm was angry. || A: My team and I went there. || R: She stayed with us.
        S: Nineteen teams shipped in fourteen ways. || A: I asked each of them. || R: There are three ways.
        S: The board wanted one address for all divisions. || A: I wrote the rule. || R: It is the standard of the house.
        S: Sales and legal had not spoken for a year. || A: I put them in one room. || R: They signed one form.
        S: I ran the platform organisation. || A: I asked my four leads for one engineer each. || R: It held.
        S: Three sites kept three lists. || A: I visited each. || R: There is one list.
        S: Our COO asked me to look at the depots. || A: I stood in nine of them. || R: All nine scan now.
        ",
    );
}

#[test]
fn no_learning() {
    check(
        "no-learning",
        "Learning",
        "
        ! Every person is different, and empathy is a manager's strongest tool.
        ! Always put the customer first and never give up.
        ! Teamwork makes the dream work.
        ! Hiring is hard, and in the end it's people that count.
        ! I grew a lot as a leader, and I'm grateful for the journey.
        ! You can't please everybody. Trust is earned in drops and lost in buckets.
        ! Good preparation is half the battle.
        ! It was a valuable experience that showed me how important clear goals are.
        ! What I take away: be patient, listen, stay humble.
        I had filed holidays under administration. I look at the wall now before I plan.
        I had believed that two failed attempts mean a bad idea.
        Since then no list leaves my desk without a name beside each line.
        I was sure she would take it badly. She was relieved, so I don't guess any more.
        I ask the night desk before I open the log.
        My mistake was to wait for the meeting. The next time I rang on the same day.
        ",
    );
}

#[test]
fn confidential() {
    check(
        "confidential",
        "Situation",
        "
        ! Henning earned 91,400 euro, the highest pay in my team.
        ! Lea had been diagnosed with MS in the spring and told only me.
        ! Next spring we bring out a watch that has not been announced yet.
        ! Nordlys pays us 2.1 million a year and may leave after two bad months.
        ! The door still opens with any badge, and nobody has closed that hole.
        ! The figures are under NDA: a margin of 41 %.
        ! We were about to buy Helvion; the deal is not public to this day.
        ! The root password was, and is, sommer2019.
        The hospital looks after people with depression, and its head wanted a diary for them.
        The hole was closed in April, and we published it.
        We had announced the watch in March.
        The heads of pay and of health sat in one office.
        Our budget was 40,000 euro.
        The key lay under the mat, as it always had.
        ",
    );
}

/// In a story of some length, one word by the way is no evidence.
#[test]
fn one_word_by_the_way() {
    const LONG: &str = "I read the code of the importer line by line and drew its states on the wall. I took out four of \
        them, wrote a test for each of the others and ran the tests against a copy of the files. Two of the tests showed \
        where the rows were doubled. I moved the check to the front, gave each row a number of its own and threw out the \
        old table. I measured the run before and after. I wrote the runbook, with a page for each of the errors, and read \
        it aloud to my team. Then I turned the switch, watched the screen and wrote down what I saw. I left the old \
        importer in its place and deleted it later, with its scripts and its settings, file by file and test by test.";
    check(
        "no-timeframe",
        "Action",
        &format!(
            "! {LONG} That night I slept well.\n{LONG} It took a fortnight.\n{LONG} It was done by Easter."
        ),
    );
    check(
        "no-stakeholder",
        "Action",
        &format!(
            "! {LONG} It ran while the shops were closed.\n{LONG} Mrs Petrov looked on.\n{LONG} The auditor asked for it."
        ),
    );
    check(
        "no-conflict",
        "Action",
        &format!(
            "! {LONG} I had plenty of time for it, and nobody was worried.\n{LONG} My director was against it."
        ),
    );
}
