//! What the parts of a pack must say together. Every check reads the joined
//! tree and reports all it finds; none stops another.

mod agenda;
mod coverage;
mod loops;
mod numbers;
mod policy;
mod rounds;
mod stages;
mod texts;

use super::source::{At, Ledger};
use super::tree::Node;

/// Runs every check on a joined pack.
pub(super) fn check(ledger: &mut Ledger, root: &Node) {
    let pack = Pack { root };
    agenda::check(ledger, pack);
    rounds::check(ledger, pack);
    stages::check(ledger, pack);
    loops::check(ledger, pack);
    coverage::check(ledger, pack);
    policy::check(ledger, pack);
    numbers::check(ledger, pack);
    texts::check(ledger, pack);
}

/// A joined pack with the look-ups that several checks share.
#[derive(Clone, Copy)]
struct Pack<'t> {
    root: &'t Node,
}

impl<'t> Pack<'t> {
    fn rows(self, array: &str) -> &'t [Node] {
        self.root.items(array)
    }

    fn find(self, array: &str, id: &str) -> Option<&'t Node> {
        self.rows(array).iter().find(|row| row.id() == Some(id))
    }

    fn round(self, id: &str) -> Option<&'t Node> {
        self.find("round", id)
    }

    fn the_loop(self) -> Option<&'t Node> {
        self.root.get("loop")
    }

    /// Each make-up of the loop: the plain one, then one for each variant.
    fn makeups(self) -> Vec<Makeup<'t>> {
        let Some(plan) = self.the_loop() else { return Vec::new() };
        let base: Vec<&str> = plan.texts("order").into_iter().map(|(id, _)| id).collect();
        let plain = Makeup {
            title: "the loop".to_owned(),
            at: plan.place("order"),
            minutes: plan.get("minutes"),
            rounds: base.clone(),
            is_variant: false,
        };
        let variants = self.rows("variant").iter().map(|variant| {
            let added = variant.texts("add");
            let removed = variant.texts("remove");
            let kept = base.iter().copied().filter(|id| !removed.iter().any(|(other, _)| other == id));
            Makeup {
                title: format!("the variant `{}`", variant.id().unwrap_or_default()),
                at: variant.at,
                minutes: variant.get("minutes").or(plan.get("minutes")),
                rounds: kept.chain(added.iter().map(|(id, _)| *id)).collect(),
                is_variant: true,
            }
        });
        std::iter::once(plain).chain(variants).collect()
    }

    /// Whether a round can be held at all: in the loop or in one of its variants.
    /// Where the loop itself is missing, any could: that has its own fault.
    fn is_in_a_loop(self, id: &str) -> bool {
        let is_known = self.the_loop().is_some_and(|plan| !plan.items("order").is_empty());
        !is_known || self.makeups().iter().any(|makeup| makeup.rounds.contains(&id))
    }
}

/// One make-up of the loop.
struct Makeup<'t> {
    /// How messages call it.
    title: String,
    at: At,
    minutes: Option<&'t Node>,
    rounds: Vec<&'t str>,
    is_variant: bool,
}

/// Whether a round of this kind is a screen.
fn is_screen(round: &Node) -> bool {
    matches!(round.text_of("kind"), Some("phone_screen" | "technical_screen"))
}
