using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What findings say of meters.</summary>
internal static class MeterMessages
{
    public static Message SameRow => new("finding.same-row");

    public static Message RowsNotCompared(int fewest, int most, int mostRows) =>
        new("finding.rows-not-compared", fewest, most, mostRows);

    public static Message Overlap => new("finding.overlap");

    public static Message MonthMissing => new("finding.month-missing");

    public static Message SlipBetweenYears(decimal ofMeters, decimal ofOthers) => new("finding.slip-between-years", ofMeters, ofOthers);

    public static Message JoulesForHours => new("finding.slip-joules-for-hours");

    public static Message HoursForJoules => new("finding.slip-hours-for-joules");

    public static Message TenThousandForMega => new("finding.slip-ten-thousand-for-mega");

    public static Message MegaForTenThousand => new("finding.slip-mega-for-ten-thousand");

    public static Message TimesAbout(decimal times) => new("finding.slip-times", times);

    public static Message PartAbout(decimal times) => new("finding.slip-part", times);

    public static Message UnitWrittenAnew(Unit unit, int year, Unit other, int otherYear) =>
        new("finding.slip-unit-anew", unit, year, other, otherYear);

    public static Message OfFactor(Message slip, Message factor) => new("finding.slip-of-factor", slip, factor);

    public static Message SlipWithinYear => new("finding.slip-within-year");

    public static Message SlipWithinYearOf(
        Message meter, ImmutableArray<ReportingPeriod> bills, decimal odd, Unit unit, decimal usual, Message factor) => bills is [var one]
        ? new("finding.slip-within-year-of", meter, one, odd, unit, usual, factor)
        : new("finding.slips-within-year-of", meter, bills.Length, bills[0], bills[^1], odd, unit, usual, factor);

    public static Message YearCopied => new("finding.year-copied");

    public static Message YearCopiedOf(Message meter, int year, int other, int periods) =>
        new("finding.year-copied-of", meter, year, periods, other);

    public static Message ImplausibleAmount => new("finding.implausible-amount");

    public static Message LifeCycle => new("finding.life-cycle-beside-scope2");

    public static Message GenerationInCategory3 => new("finding.generation-in-category-3");

    public static Message BillsNotCompared(int most) => new("finding.bills-not-compared", most);

    public static Message MetersNotCompared(int mostRows) => new("finding.meters-not-compared", mostRows);

    public static Message LossesTwice => new("finding.losses-twice");

    public static Message PurchaseTwice => new("finding.purchase-twice");

    public static Message PurchaseTwiceOf(string supplier, ReportingPeriod period, string spend, string goods) =>
        new("finding.purchase-twice-of", supplier, period, spend, goods);

    public static Message UpstreamAboveScope2 => new("finding.upstream-above-scope2");

    public static Message UpstreamAboveScope2Of(string meter, decimal upstream, Unit unit, decimal own) =>
        new("finding.upstream-above-scope2-of", meter, upstream, unit, own);

    public static Message CarriedOverBesideCalculated => new("finding.carried-over-beside-calculated");

    public static Message CarriedOverTwice => new("finding.carried-over-twice");

    public static Message WholeBesideParts => new("finding.whole-beside-parts");

    public static Message SameBills => new("finding.same-bills");

    public static Message StandsAgain => new("finding.bill-again");

    public static Message CorrectionBesideReplacement => new("finding.correction-beside-replacement");

    public static Message SpelledSites => new("finding.facility-spelled");

    public static Message SameTonnes => new("finding.same-tonnes-in-categories");

    public static Message FleetTwice => new("finding.fleet-twice");

    public static Message MeterReading => new("finding.meter-reading");

    public static Message SameTrip => new("finding.same-trip");

    // ---- of what a finding is said

    public static Message SameTonnesOf(string? place, ReportingPeriod period, Int128 tonnes, Scope3Category[] categories)
    {
        MessageList all = MessageList.Of(categories.Select(category => (object)(int)category));
        return place is null
            ? new("finding.same-tonnes-in-categories-of", period, ShownTonnes.Of(tonnes), all)
            : new("finding.same-tonnes-in-categories-of-place", place, period, ShownTonnes.Of(tonnes), all);
    }

    public static Message FleetTwiceOf(Message fleet, ActivityCode fuel, Int128 distance, Int128 filled) =>
        new("finding.fleet-twice-of", fleet, ShownTonnes.Of(distance), fuel, ShownTonnes.Of(filled));

    public static Message MeterReadingOf(
        Message meter, ReportingPeriod first, decimal least, ReportingPeriod last, decimal most, Unit unit) =>
        new("finding.meter-reading-of", meter, least, unit, first, most, last);

    public static Message WholeBesideRowsOf(Message meter, ReportingPeriod days, decimal size, Unit unit, long rows) =>
        new("finding.whole-beside-rows-of", meter, days, size, unit, rows);

    public static Message TwinPair(ReportingPeriod period, decimal one, Unit unit, decimal other, Unit otherUnit) =>
        new("finding.twin-pair", period, one, unit, other, otherUnit);

    public static Message SameBillsOf(Message meter, int bills, Message pair) => bills == 1
        ? new("finding.same-bill-of", meter, pair)
        : new("finding.same-bills-of", meter, bills, pair);

    public static Message SameBillsOfCodes(Message meter, ActivityCode other, int bills, Message pair) => bills == 1
        ? new("finding.same-bill-of-codes", meter, other, pair)
        : new("finding.same-bills-of-codes", meter, other, bills, pair);

    public static Message CorrectedTwice(
        Message meter, ReportingPeriod period, string original, decimal amount, Unit unit, string again) =>
        new("finding.correction-beside-replacement-of", meter, period, original, amount, unit, again);

    public static Message BillAgain(Message meter, ReportingPeriod period, decimal amount, Unit unit, ReportingPeriod other) =>
        new("finding.bill-again-of", meter, period, amount, unit, other);

    public static Message CarriedOverBesideCalculatedOf(
        string? place, PlanLeg leg, ReportingPeriod days, decimal carriedOver, decimal calculated)
    {
        Message scope = Figure.LabelOf(leg.Scope, leg.Scope3Category);
        MessageList what = MessageList.Of(place is null ? [scope] : new object[] { place, scope });
        return new("finding.carried-over-beside-calculated-of", what, days, ShownTonnes.Of(carriedOver), ShownTonnes.Of(calculated));
    }

    public static Message WholeBesidePartsOf(Message meter, ReportingPeriod days, decimal size, Unit unit, string[] sites) =>
        sites.Length <= FindingGroup.MostNamed
            ? new("finding.whole-beside-parts-of", meter, days, size, unit, MessageList.Of(sites))
            : new("finding.whole-beside-many-parts-of", meter, days, size, unit, sites.Length, sites[0], sites[^1]);

    public static Message WholeBesideSitesOf(Message meter, ReportingPeriod days, decimal size, Unit unit, string[] sites) =>
        sites.Length <= FindingGroup.MostNamed
            ? new("finding.whole-beside-sites-of", meter, days, size, unit, MessageList.Of(sites))
            : new("finding.whole-beside-many-sites-of", meter, days, size, unit, sites.Length, sites[0], sites[^1]);

    public static Message WholeBesideSuppliersOf(Message meter, ReportingPeriod days, decimal size, Unit unit, string[] suppliers) =>
        suppliers.Length <= FindingGroup.MostNamed
            ? new("finding.whole-beside-suppliers-of", meter, days, size, unit, MessageList.Of(suppliers))
            : new("finding.whole-beside-many-suppliers-of", meter, days, size, unit, suppliers.Length, suppliers[0], suppliers[^1]);

    public static Message Meter(Said? place, ActivityCode activity, Scope3Category? category)
    {
        Message what = category is { } known
            ? new("finding.meter-of-category", activity, (int)known)
            : new("finding.meter-of-activity", activity);
        return place is null ? what : new("finding.meter", place, what);
    }

    public static Message NamedMeter(MeterKey key, string meter)
    {
        string? place = key.Facility ?? key.Entity ?? key.Region?.Code;
        Message named = place is null ? new("finding.meter-alone", meter) : new("finding.named-meter", place, meter);
        return Meter(named, key.Activity, key.Category);
    }

    public static Message SameRowOf(Message meter, ReportingPeriod period, decimal amount, Unit unit, int rows) =>
        new("finding.same-row-of", meter, period, amount, unit, rows);

    public static Message SameRowsOf(Message meter, long rows, Message largest) => new("finding.same-rows-of", meter, rows, largest);

    public static Message EqualRows(ReportingPeriod period, decimal amount, Unit unit, int rows) =>
        new("finding.equal-rows", period, amount, unit, rows);

    public static Message OverlapOf(Message meter, ReportingPeriod period, ImmutableArray<ReportingPeriod> others) => others is [var one]
        ? new("finding.overlap-of-two", meter, period, one)
        : new("finding.overlap-of-many", meter, period, others.Length, others[0], others[^1]);

    public static Message OverlapOfUnits(Message overlap, ActivityContext whole, ActivityContext parts) =>
        whole.Activity == parts.Activity
            ? new("finding.overlap-of-units", overlap, whole.Unit, parts.Unit)
            : new("finding.overlap-of-codes", overlap, whole.Unit, parts.Unit, parts.Activity);

    public static Message SecondBillOf(Message meter, ReportingPeriod period, decimal less, decimal more, Unit unit) =>
        new("finding.overlap-of-second-bill", meter, period, less, more, unit);

    public static Message MonthMissingOf(Message meter, ReportingPeriod period) => new("finding.month-missing-of", meter, period);

    public static Message SlipBetweenYearsOf(Message meter, decimal amount, Unit unit, int year, decimal other, int otherYear) =>
        new("finding.slip-between-years-of", meter, amount, unit, year, other, otherYear);

    public static Message ImplausibleAmountOf(
        Message meter, ReportingPeriod period, decimal size, Unit unit, decimal most, long rows) => rows == 1
        ? new("finding.implausible-amount-of", meter, period, size, unit, most)
        : new("finding.implausible-amounts-of", meter, rows, period, size, unit, most);
}
