//! A fifth round, on what stands in the way, who is dealt with, and what is empty.

use crate::check;

#[test]
fn no_conflict() {
    check(
        "no-conflict",
        "Situation",
        "
        ! We read the release notes over lunch, and they promised twice the speed. || A: I upgraded one server, watched it over a weekend, and then did the rest. I crossed each one off on a chart in the corridor. || R: We run 24 servers, from 48.
        ! The tourist board asked for a German timetable, a pleasant request at a pleasant time. || A: I added the second language in a week. || R: All quays show it.
        ! The library wanted reminders by text message. || A: I found a provider on Monday and signed on Tuesday; by Friday the first reminder was out. || R: Late returns went from 900 to 300.
        ! I was asked for a style guide. || A: I wrote ten pages, showed them to the four teams, and they took it up. || R: All four use it.
        ! In March I took over the reports. || A: I moved them to the new tool one by one, and I trained the three analysts. || R: The reports take an hour instead of a day.
        ! Our tests were in two places. || A: I merged them in an afternoon. || R: The tests are in one place.
        ! The director liked my idea of a demo day. || A: I booked the hall, invited forty people and ordered cake. || R: Forty people came.
        ! A supplier offered us a better sensor. || A: I tried three of them on my desk and ordered ninety. || R: Errors fell from 40 to 12 a day.
        ! I had the time and the people. || A: I planned it with Ana, and we did one depot a week. || R: All nine depots run it.
        ! We had outgrown the wiki. || A: I chose a new one with the writers, moved 400 pages and switched the old one off. || R: A page is found in ten seconds rather than a minute.
        The tests were in two places. || A: I wanted them in one, and Ruben did not. He kept his copy under his desk.
        The old server hummed in a cupboard. || A: I pulled the plug, and three hundred tills went dark.
        I took over the reports. || A: On the second day the door was locked, and my key no longer fitted.
        The library wanted reminders. || A: The provider's quote was four times what we had.
        The director liked my idea. || A: Forty chairs stood there, and six people came.
        I was asked for a guide. || A: Two of the four teams sent it back unread.
        We were nine. || A: By June we were five, and the work had not shrunk.
        The fair was on Friday. || A: On Wednesday the container was still in Rotterdam.
        I had planned nine depots. || A: At the third one the drivers turned their backs on me.
        A supplier offered a sensor. || A: It read eleven degrees in boiling water.
        The bank asked for a file. || A: Its format was on a fax from 1993, half of it black.
        We moved the data. || A: At four in the morning 2,000 rows did not match, and the shop opened at six.
        I wrote the plan. || A: Carla read it, laid it down and asked who had told me that.
        I moved the date. || A: It meant that Jo's wedding trip fell into the release.
        We could keep the speed or the price. || A: I kept the price.
        She wanted it in May. || A: I needed until August, and said so.
        I led the merger of two groups. || A: For a month neither group ate at the other's table.
        ",
    );
}

#[test]
fn no_stakeholder() {
    check(
        "no-stakeholder",
        "Situation",
        "
        ! I noticed at my own kitchen scales that a parcel was too heavy. || A: I logged on to the belt controller at night and wrote the new filter with one of my engineers.
        ! My crew makes a sailing game, whose pirates are called Captain March and Mrs May. || A: I wrote a page with three commands, and both newcomers were pleased.
        ! The carrier's label was too long for our printer driver. || A: I cut it, and my team of four tested it.
        ! Our hospital software stores images. || A: I rewrote the cache with two of my developers.
        ! We build a player for radio. || A: I took the codec apart, and Nils, our senior, wrote the tests.
        ! The bank holiday list was hard-coded. || A: I moved it to a file.
        ! Our shop's search was slow. || A: I profiled it for a week and rewrote the ranking.
        ! The user manual was built with a script. || A: I rewrote the script.
        ! I joined from a bank in 2020. || A: I sorted the backlog and closed 300 tickets with my five.
        ! The team's on-call was heavy. || A: I drew the alerts on a wall, and we threw out two thirds.
        ! The Henderson account had the most rows, so I used it for the test. || A: I split the table.
        ! The Schmidt algorithm was slow. || A: I replaced it.
        The belt was too fast. || A: I asked the man who runs it to slow it down.
        The label was too long. || A: I rang the carrier in Bremen.
        The list was hard-coded. || A: The payroll people sent me the right one.
        The search was slow. || A: I watched eleven shoppers look for a lamp.
        The on-call was heavy. || A: I went to the data centre people with a list.
        I split the table. || A: Henderson's bookkeeper tried it for us.
        We build a player. || A: I sent it to a blind listener in Graz, who wrote back at length.
        The log was full. || A: An intern of the neighbouring team helped me.
        The import was late. || A: I spoke to Mrs Adeyemi at the depot.
        The boiler was old. || A: I took the caretaker to the cellar.
        ",
    );
}

#[test]
fn vague_words() {
    check(
        "vague-words",
        "Action",
        "
        ! I spoke with several of those affected and made various changes.
        ! I rewrote several myself and left the rest.
        ! I met with all sorts of people and gathered a lot of input.
        ! There was a great deal of interest.
        ! I held a number of sessions with a range of stakeholders.
        ! We saw a marked improvement in quality.
        ! It was adopted by most teams, to great acclaim.
        ! I spent quite some time on it and involved numerous colleagues.
        ! The rest was done in next to no time.
        ! I improved things considerably.
        ! I worked closely with different departments on a broad set of topics.
        I rewrote several myself (the nine that dealt with tiles), and I asked two to do the rest.
        I wrote several letters: to Ana, to the board and to the bank.
        Several of the forty were wrong, eleven by my count.
        Many hands were raised, 31 of 40.
        I asked several people (Ana, Bo and Mirjam) the same question.
        He had said it too many times.
        There were as many opinions as heads.
        She asked how many there were; I counted nine.
        It took as long as it took, which was nine days.
        The huge crane stood in the way.
        I read the very last line.
        ",
    );
}
