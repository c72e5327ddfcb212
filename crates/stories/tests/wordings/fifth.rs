//! A fifth round, on what makes a secret and what is told in the place of the event.

use crate::check;

#[test]
fn confidential() {
    check(
        "confidential",
        "Situation",
        "
        ! The test account (it is still root with Sommer2020! as password) opened every till.
        ! I got in as admin, and the code for the server room is 4711 on all floors.
        ! Everyone uses the same key, sk_live_9fK2, to this day.
        ! The form takes any file without a check, and that has not been mended yet.
        ! Whoever adds ?debug=1 to the address still sees other people's bills.
        ! As I speak, the old portal lets you reset anybody's password with a birthday.
        ! Nobody has closed that door since, and a stranger could read every invoice today.
        ! The tills still trust a card that was reported stolen.
        ! You can still read the bucket without logging in.
        ! The signature is never checked, even now, so anyone may send a false meter reading.
        ! Harriet was on £41,500, and the man she had trained was on £52,000.
        ! Tomasz had the least of us, 48,000 a year before tax.
        ! I knew that Lena took home 5,100 euro a month.
        ! We paid Marcel 92,000, and Ida 71,000 for the same work.
        ! Ruth was being treated for breast cancer and had told only me.
        ! Goran had lost a child in spring, and he was on pills to sleep.
        ! Wiebke was signed off with depression from May on.
        ! What nobody in the team knew was that Piet had Parkinson's.
        ! Jana was expecting twins and had told nobody else.
        ! Oscar's kidneys were failing, and he went to dialysis three times a week.
        ! Arne was drinking again, and his wife rang me about it.
        ! Next March we will put a printer on the market that needs no ink, and no one outside has heard of it.
        ! The board has decided to shut the Gdansk plant, which the staff will be told in June.
        ! The thing is due out in the autumn and the press does not know it yet.
        ! Its successor, code name Kestrel, is to be shown at the fair in January.
        ! We are about to be bought by Norsk Hydro; please do not pass that on.
        ! Lindqvist Foods pay us 38 cents a parcel, and their contract ends in June.
        ! Bakker got 22 percent off the list price, which no other customer has.
        ! Under the contract with Tesco we owe them 40,000 pounds for each hour of standstill.
        ! By the numbers that we show to nobody outside, we lose eleven euro on each order.
        ! The slide was stamped strictly private: 14 percent of accounts are fake.
        ! I signed a paper not to speak of this, but the margin was 3 percent.
        ! The regulator has not been told that 9,000 meters count too much.
        ! We lose money on every loan under 5,000 euro, and that figure has never left the finance floor.
        I changed the password the same day, and every key was rotated by Friday.
        A stranger could read the invoices until I closed the door in June.
        The hole was mended before the report on it came out.
        Sister Ana told us which wards had surgery in the night.
        The company makes software for cancer clinics, and Dr Brandt runs one.
        One of my engineers was away for four months with an illness.
        A colleague, whose name does not matter here, was paid a fifth less than the others.
        I asked for a pay review for all nine of them.
        The product was launched in May 2022, and the press wrote about it.
        The plant was closed in 2021, as the company had announced in its annual report.
        Our largest customer paid by the parcel, and the contract ended in June.
        Its figures stand in the annual report: 41 million euro in sales.
        Anna had moved from Krakow that spring.
        The door of the server room opens with a card.
        We still accept paper forms from farmers.
        The token expires after an hour.
        Each nurse logs in with a card and a PIN.
        The newspaper wrote that the two firms would merge, and in June they did.
        Karin earned my respect in that week.
        He was on call for 40 hours.
        Paul was on floor 2 and I was on floor 3.
        They pay 9 euro a month for the app, as anyone does.
        The customers can still book by phone.
        I still answer for the budget today.
        The price list is public: 12 cents a parcel.
        ",
    );
}

#[test]
fn hypothetical() {
    check(
        "hypothetical",
        "Action",
        "
        ! In such a case I would go to the director in person, and I would bring the market rates.
        ! I'd generally offer her a say in her title as well.
        ! With newcomers I usually begin with a walk. I'd show them the harbour and buy them an ice cream.
        ! My way is to let both sides speak first. Then I sum up what I heard.
        ! I'm not one for long mails. I go to the desk and ask.
        ! If a vendor is late, I go there. I sit down in their office until it moves.
        ! What one does then is to look at the log and ask who was awake.
        ! A manager has to take the heat here, and I take it.
        ! People come to me with such things, and I hear them out, and then I decide.
        ! I would start by reading the contract, and then I would ring the supplier.
        ! First of all, I would find out who is affected.
        ! In a conflict like that I look for the common interest.
        ! Given the choice, I would always tell the customer.
        ! My approach in these cases: listen, write it down, decide the next day.
        ! Had it been up to me alone, I'd have closed the shop that day and called everyone.
        ! One should never punish the messenger, so I thank people for bad news.
        ! I make a point of asking three people before I decide. I write down what each says.
        ! It depends on the person, but mostly I give them a week.
        ! Ideally I would have involved the works council, gathered the numbers and presented them.
        ! I will normally wait a day, then call.
        I will call him R. He expected a warning letter.
        Whenever there was pushback, we worked through it together.
        I'll name no names here. I rang the vendor and asked for the log.
        I will spare you the details; it took me four nights.
        I won't forget the silence. I then told them that I had broken it.
        Whenever a nurse rang, I wrote the minute down.
        Each time he refused, I went back with one more number.
        If a nurse rang, I picked up myself.
        When somebody asked, I showed them the sheet.
        I told them what I would do: move the date, and say so in public.
        My offer was that I'd carry the pager for a month, and I did.
        I wrote in the mail that I would resign if it went live.
        She asked what I would do. I said that I'd stop the line.
        We agreed on a rule: if the count was off, we would stop the belt. It was off on Tuesday, and we stopped it.
        I promised I'd be there at five, and I was.
        He said: 'I would never sign that.' I left the paper on his desk.
        I never told her. I rang her mother, which I would not do today.
        I knew I would lose him either way, so I asked him straight.
        I drew up a plan by which each depot would switch on a Sunday, and I drove to each.
        I could have gone over his head; I went to his office.
        For three weeks I would drive to the depot at four every morning and count boxes.
        I always took the last shift myself in those weeks.
        At the time I usually ate with the drivers, and one of them told me.
        I must say that I was afraid. I rang him all the same.
        I would say it took nine days. I rang every one of them.
        Nobody would touch the parser, so I did.
        The vendor would not budge, and I wrote to its owner.
        I did what I always do: I read the log from the end.
        I admit I do not like heights. I climbed the crane.
        I'd been there for a week when I stopped the release.
        ",
    );
}

#[test]
fn no_business_impact() {
    check(
        "no-business-impact",
        "Result",
        "
        ! The gateway now runs on the current version of the runtime, and the driver for the probes has tests.
        ! Restarts went from six a day to none, and the log fits on a page.
        ! The nightly run takes 40 minutes instead of five hours.
        ! The team has one build script, and a new engineer is set up in a day.
        ! Coverage stands at 81 percent, and no test is flaky.
        ! Memory fell by half, and the service no longer restarts under load.
        ! Three modules became one, and the code review takes a day.
        ! The pipeline is green on nine days of ten, and merges take an hour.
        ! All 31 services now speak the same protocol, and the old broker is switched off.
        ! Alerts went from 90 a week to 12, and the graphs fit on one screen.
        ! The customer service module has no cycle left, and its tests run in two minutes.
        ! The migration finished two weeks early, without a rollback.
        ! The client library has half as many lines, and its public interface shrank from 60 functions to 11.
        ! The billing job was rewritten in Go and uses a tenth of the memory.
        Defects that colleges reported from the grading engine went down from 50 to 20.
        Crashes that drivers saw on the road fell from nine a day to one.
        Errors reported by pharmacies went from 40 a week to two.
        The queue at the counter went from forty people to six.
        The bugs that lecturers wrote to us about were gone.
        Femi shipped the retry logic, and both are still with the company.
        The build takes nine minutes, and a fix is at the counter the same day.
        The service restarts once a month, and the waiters no longer write on paper.
        The pipeline is green, and the shipyard gets its drawings on Monday.
        The error rate fell to 0.2 percent, which the harbour office noticed.
        P95 fell to 200 ms, and the kindergarten staff stopped printing lists.
        The migration took three weeks, and the foundation extended our grant.
        Releases go out weekly, and the sales people show them to buyers.
        Two of the engineers asked to stay, and one got a raise.
        The import runs at night, so the bookkeepers go home at five.
        The alert fires within a minute, and no cargo has spoiled since.
        Pages load in a second, and twice as many people finish their application.
        The parser reads all forms, and grants are paid nine days earlier.
        The bug is gone, and the town paid the second half of the sum.
        The new index holds, and the museum opened its doors on time.
        Uptime was 99.98 percent, and the ministry dropped its inquiry.
        ",
    );
}
