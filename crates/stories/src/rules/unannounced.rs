//! What the text itself says that nobody may know yet: told of today, by who does not know it or when it comes out.

use crate::text::Token;
use crate::text::phrases::Phrases;
use std::ops::Range;
use std::sync::LazyLock;

static UNANNOUNCED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "will|to|'ll be made? public|official|known|announced|revealed|disclosed only|in|next|not|after|at|on|until; becomes|become|goes|go|turns public|official only|in|next|after|not; made public|official only|in|next|not; has|have not|n't|never yet? been made public|official|known; is|are not|n't yet? public|official|out|announced|known outside|yet|until
        public|press|market|staff|employees|engineers|workers|workforce|investors|shareholders|buyers|competitors|competition|union|unions|regulator|suppliers|tenants|journalists|newspapers|customers|clients|people|drivers|nurses|teachers know|knows nothing|little of|about it|this|that; press|public|market|staff|employees|engineers|workers|workforce|investors|shareholders|buyers|competitors|union|unions|regulator|suppliers|tenants|customers|clients has|have no idea|inkling|clue; press|public|market|staff|employees|engineers|workers|workforce|investors|shareholders|buyers|competitors|union|unions|regulator|suppliers|tenants|customers|clients do|does not|n't know yet; press|public|market|staff|employees|engineers|workers|workforce|investors|shareholders|buyers|competitors|union|unions|regulator|suppliers|tenants|customers|clients do|does not|n't know of|about it|this|that; outside .. nobody|no-one|none knows; not for the? public|press|outside|others yet?; keep|keeps|kept to ourselves|themselves|itself; am|'m not to mention|say|tell|speak|name|talk|reveal; press|public|market|staff|employees|engineers|workers|workforce|investors|shareholders|buyers|competitors|union|unions|regulator|suppliers|tenants|customers|clients has|have not|n't|never yet? heard|learned|learnt|noticed
        nobody|no-one|none|no outside|else? <w>? <w>? may|must|should know|hear|learn|see|find; no one outside|else <w>? <w>? may|must|should know|hear|learn; may|must|should not get|come|leak out; is|are not to be seen|shown|known|told|published|named|mentioned; not to be seen|shown|published|named|mentioned before|until|outside|by; should|must|may|can not|n't yet? speak|talk|write of|about it|this|that; signed|promised|agreed|sworn|swore that i|we wo|will|would n't|not talk|speak|tell|say; signed|promised|sworn|swore to keep it|this|that; do n't|not pass|spread|repeat|share it|this|that on|around|further|with
        under wraps|embargo; hush-hush; on the quiet; sworn to secrecy|silence; top secret; for your ears; in the? strictest? confidence; not for publication|quotation|circulation|public; not in the public; not common|public|general knowledge; not widely known; never been? shown|told|given|published|printed|quoted .. outside|anyone|anybody|anywhere; is|are|stands|appears|appear not|n't|nowhere in any|no|our|the public? report|reports|accounts|filing|filings; in no report|filing|public; appears nowhere; only the board|directors|owners know|knows; only <num> of us know|knows; has|have not|n't|never left the? house|company|room|building|board|boardroom; a secret still|until|for; still|remains|stays|is a? secret|secrets; kept|keep|keeping it|this secret|quiet; until then i|we|nobody|no-one must|should|may|can; not out until; wo|will n't|not be out|public|announced|shown until|before",
    )
});

/// Words by which it was so then, and is over.
fn is_past(sentence: &[Token], range: &Range<usize>) -> bool {
    let near = &sentence[range.start.saturating_sub(3)..range.end];
    near.iter().any(|t| t.is_one_of("was were had would did knew until-then could"))
        && !sentence[range.clone()].iter().any(|t| t.is_any(&["is", "are", "will", "has", "have"]))
}

pub(super) fn told(sentence: &[Token]) -> Option<Range<usize>> {
    UNANNOUNCED.find(sentence).find(|range| !is_past(sentence, range))
}
