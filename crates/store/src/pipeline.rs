//! A requisition's board: what each column holds, how long things stand there, and what is urgent.

use crate::applications::{self, Column, Filter, Listed, ListedWaiting, Sort, count};
use crate::db::Db;
use crate::error::Result;
use crate::page::Page;
use crate::query::sql;
use crate::row::Columns;
use highbar_domain::ids::RequisitionId;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// A column with its first cards.
#[derive(Debug, Clone)]
pub struct BoardColumn {
    pub column: Column,
    /// All that are in it, or those that the filter keeps, a thousand at most.
    pub count: u32,
    /// The median of the days that those in it have been there; `None` when it is empty or closed.
    pub median_days: Option<f64>,
    /// The most urgent first.
    pub cards: Vec<Listed>,
    /// Continues this column in [`applications::list`] with [`Sort::Due`].
    pub next: Option<String>,
}

/// Numbers for the filter chips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chips {
    pub late: u32,
    pub due_today: u32,
    pub candidate: u32,
}

/// What has ended is folded away: the first cards are there when it is opened, the rest is read then.
const FOLDED_CARDS: u32 = 12;
/// More than this many cards of a narrowed board are not counted.
const MOST: i64 = 1000;

/// Every column with up to `cards` cards each. The filter's requisition and column are set here.
///
/// # Errors
/// The database failed.
pub async fn board(
    db: &mut Db,
    requisition: RequisitionId,
    filter: &Filter,
    cards: u32,
    now: Timestamp,
) -> Result<Vec<BoardColumn>> {
    let totals = totals(db, requisition).await?;
    let filter = Filter { requisition: Some(requisition), column: None, ..filter.clone() };
    let narrowed = filter.text.is_some()
        || filter.waiting.is_some()
        || filter.owner.is_some()
        || filter.state.is_some()
        || filter.in_debrief;
    let mut board =
        if narrowed { narrow(db, &filter, cards).await? } else { whole(db, &filter, &totals, cards).await? };
    for one in board.iter_mut().filter(|one| one.column != Column::Closed) {
        let total = totals.get(&one.column).copied().unwrap_or(0);
        if total > 0 {
            one.median_days = median(db, requisition, one.column, total, now).await?;
        }
    }
    Ok(board)
}

async fn whole(
    db: &mut Db,
    filter: &Filter,
    totals: &BTreeMap<Column, u32>,
    cards: u32,
) -> Result<Vec<BoardColumn>> {
    let mut board = Vec::with_capacity(Column::ALL.len());
    for column in Column::ALL {
        let count = totals.get(&column).copied().unwrap_or(0);
        let mut one = BoardColumn { column, count, median_days: None, cards: Vec::new(), next: None };
        if count > 0 {
            let filter = Filter { column: Some(column), ..filter.clone() };
            let cards = if column == Column::Closed { cards.min(FOLDED_CARDS) } else { cards };
            let slice = applications::list(db, &filter, Sort::Due, &Page::first(cards)).await?;
            (one.cards, one.next) = (slice.items, slice.next);
        }
        board.push(one);
    }
    Ok(board)
}

/// All that the filter keeps at once, sorted into the columns.
async fn narrow(db: &mut Db, filter: &Filter, cards: u32) -> Result<Vec<BoardColumn>> {
    let kept = applications::select(db, filter, Sort::Due, (i64::MIN, ""), MOST).await?;
    let empty = |column| BoardColumn { column, count: 0, median_days: None, cards: Vec::new(), next: None };
    let mut board: Vec<BoardColumn> = Column::ALL.into_iter().map(empty).collect();
    for card in kept {
        if let Some(one) = board.iter_mut().find(|one| one.column == card.column) {
            one.count += 1;
            if one.cards.len() < cards as usize {
                one.cards.push(card);
            } else if one.next.is_none() {
                one.next = one.cards.last().map(Listed::due_cursor);
            }
        }
    }
    Ok(board)
}

async fn totals(db: &mut Db, requisition: RequisitionId) -> Result<BTreeMap<Column, u32>> {
    let rows =
        sql("SELECT board_column, SUM(applications) AS n FROM requisition_count WHERE requisition = $1 \
                    GROUP BY board_column")
        .bind(requisition)
        .all(db, |row| Ok((row.word("board_column")?, row.count("n")?)))
        .await?;
    Ok(rows.into_iter().collect())
}

async fn median(
    db: &mut Db,
    requisition: RequisitionId,
    column: Column,
    total: u32,
    now: Timestamp,
) -> Result<Option<f64>> {
    let since = sql("SELECT column_since FROM application WHERE requisition = $1 AND board_column = $2 \
                     ORDER BY column_since LIMIT 1 OFFSET $3")
    .bind(requisition)
    .bind(column.word())
    .bind(i64::from(total / 2))
    .first(db, |row| row.time("column_since"))
    .await?;
    Ok(since.map(|since| now.duration_since(since).as_secs_f64().max(0.0) / 86_400.0))
}

/// How many applications of a requisition are late, due before `until` and waiting on the candidate.
///
/// # Errors
/// The database failed.
pub async fn chips(
    db: &mut Db,
    requisition: RequisitionId,
    now: Timestamp,
    until: Timestamp,
) -> Result<Chips> {
    let of = |waiting| Filter { requisition: Some(requisition), waiting: Some(waiting), ..Filter::default() };
    Ok(Chips {
        late: count(db, &of(ListedWaiting::Late { now })).await?,
        due_today: count(db, &of(ListedWaiting::Due { now, until })).await?,
        candidate: count(db, &of(ListedWaiting::Candidate)).await?,
    })
}
