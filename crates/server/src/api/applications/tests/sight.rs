//! Who sees an application: the gate, the page, the lists, the board and the search say the same of everybody.

use super::World;
use super::world::interviewer;
use highbar_domain::ids::PersonId;
use highbar_store::By;
use highbar_store::people;
use jiff::Timestamp;
use serde_json::{Value, json};

/// What somebody gets to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sees {
    /// Every application of the opening, and its board.
    Opening,
    /// The application in which they sit.
    Application,
    Nothing,
}

async fn hired(world: &World, names: &[&str]) -> Vec<PersonId> {
    let people: Vec<_> = names.iter().map(|name| interviewer(name, world.app.cast.payments)).collect();
    let ids = people.iter().map(|person| person.id).collect();
    let by = By { person: None, at: Timestamp::now() };
    let add = async move |tx: &mut highbar_store::Tx| {
        for person in &people {
            people::add(tx, by, person).await?;
        }
        Ok::<_, highbar_store::Error>(())
    };
    world.app.app.store.write(add).await.expect("they are added");
    ids
}

fn items(body: &Value) -> usize {
    body["items"].as_array().map_or(0, Vec::len)
}

#[tokio::test]
async fn everybody_sees_the_same_applications_wherever_they_look() {
    let world = World::applied().await;
    let cast = world.app.cast;
    let names = ["Rolf", "Coco", "Inga", "Fred", "Abel", "Saul", "Olaf", "Nele"];
    let people = hired(&world, &names).await;
    let [second, coordinator, named, report, approver, shadow, replaced, new] = people[..] else {
        unreachable!("eight were hired")
    };
    let (admin, opening) = (world.app.admin().await, format!("/requisitions/{}", world.requisition));
    let version = admin.get(&opening).await.ok().body["version"].clone();
    let member = |person: PersonId, role: &str| json!({ "person": person, "role": role });
    let team = json!([
        member(second, "recruiter"),
        member(coordinator, "coordinator"),
        member(named, "interviewer"),
        member(report, "future_report")
    ]);
    let change = json!({ "version": version, "team": team, "approvers": [approver] });
    let _ = admin.patch(&opening, change).await.ok();
    world.through_screens().await;
    let coding = world.book("coding_1", replaced, 5, 9).await;
    let recruiter = world.recruiter().await;
    let version = world.view(&recruiter).await["version"].clone();
    let change = json!({ "version": version, "lead": new, "shadows": [shadow] });
    let _ = recruiter.patch(&coding, change).await.ok();

    for (who, person, sees) in [
        ("administrator", cast.admin, Sees::Opening),
        ("recruiter", cast.recruiter, Sees::Opening),
        ("second recruiter", second, Sees::Opening),
        ("coordinator", coordinator, Sees::Opening),
        ("hiring manager", cast.hiring_manager, Sees::Opening),
        ("approver", approver, Sees::Opening),
        ("interviewer of the screen", cast.interviewer, Sees::Application),
        ("interviewer", new, Sees::Application),
        ("shadow", shadow, Sees::Application),
        ("replaced interviewer", replaced, Sees::Nothing),
        ("named interviewer", named, Sees::Nothing),
        ("named Bar Raiser", cast.bar_raiser, Sees::Nothing),
        ("future report", report, Sees::Nothing),
        ("bystander", cast.bystander, Sees::Nothing),
    ] {
        let persona = world.app.of(person).await;
        let found = usize::from(sees != Sees::Nothing);
        let page = persona.get(&world.path).await;
        assert_eq!(page.status == 200, sees != Sees::Nothing, "{who}: page {}", page.text());
        let here = format!("/applications?requisition={}", world.requisition);
        for list in ["/applications", here.as_str(), "/candidates"] {
            let list = persona.get(list).await.ok();
            assert_eq!(items(&list.body), found, "{who}: {}", list.text());
        }
        let hits = persona.get("/search?q=elena").await.ok();
        assert_eq!(hits.text().contains("Elena Vasquez"), sees != Sees::Nothing, "{who}: {}", hits.text());
        let candidate = persona.get(&format!("/candidates/{}", world.candidate)).await;
        assert_eq!(candidate.status == 200, sees != Sees::Nothing, "{who}: candidate {}", candidate.text());
        let board = persona.get(&format!("{opening}/pipeline")).await;
        assert_eq!(board.status == 200, sees == Sees::Opening, "{who}: board {}", board.text());
    }
}
