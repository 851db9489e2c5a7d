// What is owed when terms change as plain data: part of the report of changes.
import type { ChangeDay, Notice, NoticeState } from '../core/change/notice.ts';
import type { Day, Severity } from '../core/model.ts';
import type { LawView } from '../render/article.ts';
import { dutyMessage, noticeMessage } from '../render/notice.ts';
import type { QuotedSpan, Quoter } from './changes.ts';

export interface ChangeDayRecord {
	readonly day: Day;
	readonly from: ChangeDay['from'];
	/** Where the new version says so. */
	readonly place: QuotedSpan | null;
	/** The old version gives the same day: it is not that of the change. */
	readonly old: boolean;
}

export interface DutyRecord {
	readonly id: string;
	readonly title: string;
	/** Where the new version tells of it. */
	readonly stated: QuotedSpan | null;
	readonly message: string;
}

export interface NoticeRecord {
	readonly rule: string;
	readonly title: string;
	readonly state: NoticeState;
	readonly severity: Severity;
	/** Days that are asked for between announcement and effect. */
	readonly days: number | null;
	/** Where the old version promises them. */
	readonly promise: QuotedSpan | null;
	readonly announced: ChangeDayRecord | null;
	readonly effective: ChangeDayRecord | null;
	readonly earliest: Day | null;
	readonly latest: Day | null;
	/** Days that there are. */
	readonly given: number | null;
	readonly provisions: readonly {
		readonly instrument: string;
		readonly article: string;
		readonly paragraph?: number;
	}[];
	readonly duties: readonly DutyRecord[];
	readonly message: string;
}

/** The texts of both versions. */
export interface NoticeTexts {
	readonly before: string;
	readonly after: string;
	readonly quoteBefore: Quoter;
	readonly quoteAfter: Quoter;
}

function dayRecord(day: ChangeDay | null, { quoteAfter }: NoticeTexts): ChangeDayRecord | null {
	return day && { day: day.day, from: day.from, place: day.place && quoteAfter.quoted(day.place), old: day.isOld };
}

/** Records what a rule asks of a change. */
export function recordNotice(notice: Notice, texts: NoticeTexts, view: LawView): NoticeRecord {
	const { rule, state, severity, days, promise, earliest, latest, given } = notice;
	return {
		rule: rule.id,
		title: rule.title[view.locale],
		state,
		severity,
		days,
		promise: promise && texts.quoteBefore.quoted(promise),
		announced: dayRecord(notice.announced, texts),
		effective: dayRecord(notice.effective, texts),
		earliest,
		latest,
		given,
		provisions: rule.provisions.map(({ instrument, article, paragraph }) => ({
			instrument,
			article: String(article),
			...(paragraph === undefined ? {} : { paragraph }),
		})),
		duties: notice.duties.map((duty) => ({
			id: duty.duty.id,
			title: duty.duty.title[view.locale],
			stated: duty.place && texts.quoteAfter.quoted(duty.place),
			message: dutyMessage(duty, view, texts.after),
		})),
		message: noticeMessage(notice, view, texts.before),
	};
}
