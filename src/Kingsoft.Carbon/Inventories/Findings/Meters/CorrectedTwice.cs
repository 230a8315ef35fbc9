using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds bills that stand corrected, by the difference, and again as the new bill.</summary>
internal sealed class CorrectedTwice
{
    private const string Code = "correction-beside-replacement";

    private readonly FoldedNames _folded = new();
    private readonly Dictionary<int, FindingGroup> _groups = [];

    /// <summary>Looks for rows that have the amount of a corrected one.</summary>
    public void LookAtRows(AccountBook book)
    {
        ILookup<Bill, CorrectionSum> corrected = book.Rows.Corrections.Sums
            .Where(sum => sum.Size.Sign > 0)
            .ToLookup(sum => BillOf(sum.Original.Context, sum.Original.Kind.Period, sum.Size));
        if (corrected.Count == 0)
            return;

        HashSet<BillPlace> places = [.. corrected.Select(bill => bill.Key.Place)];
        HashSet<string> originals = new(corrected.SelectMany(sums => sums).Select(sum => sum.Original.Name), StringComparer.Ordinal);
        var meters = new Dictionary<string, string?>(StringComparer.Ordinal);
        var again = new List<(CorrectionSum Sum, MeterLine Line)>();
        foreach (AccountLine row in book.Lines(account => account is { Leg: { Name: null, IsMemo: false }, Part.Number: 0 }
            && places.Contains(PlaceOf(account.Kind.Context, account.Period))))
        {
            if (row.Amount <= 0m)
                continue;

            var line = MeterLine.Of(book, row);
            if (originals.Contains(line.Id))
                meters[line.Id] = MeterOf(line);
            else if (line.Corrects is null && corrected[BillOf(row)].FirstOrDefault() is { } sum)
                again.Add((sum, line));
        }

        foreach ((CorrectionSum sum, MeterLine line) in again)
        {
            string? meter = MeterOf(line), ofOriginal = meters.GetValueOrDefault(sum.Original.Name);
            if (meter is null || ofOriginal is null || meter == ofOriginal)
                Add(sum, line);
        }
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.CorrectionBesideReplacement, shares),
    ];

    private void Add(CorrectionSum sum, MeterLine line)
    {
        int year = line.Account.Part.ReportingYear;
        if (!_groups.TryGetValue(year, out FindingGroup? group))
            _groups.Add(year, group = new FindingGroup());
        Int128 tonnes = line.Tonnes;
        string[] ids = [line.Id, sum.Original.Name, .. sum.Corrections.Select(correction => correction.Name)];
        group.Add(line.Account.Leg, tonnes, ids.Length);
        foreach (string id in ids)
            group.First.Add(Encoding.UTF8.GetBytes(id));
        Unit unit = line.Account.Kind.Context.Unit;
        Message subject = MeterMessages.CorrectedTwice(
            MeterKey.Of(line.Account).Name, line.Account.Period, sum.Original.Name, line.Amount, unit, line.Id);
        group.AddTo(subject, tonnes, ids.Length);
    }

    private string? MeterOf(MeterLine line) => _folded.Of(line.Evidence) is { } evidence ? MeterNames.Find(evidence) : null;

    private Bill BillOf(AccountLine line)
    {
        ActivityContext context = line.Account.Kind.Context;
        return BillOf(context, line.Account.Period, Ratio.From(line.Amount) * context.Unit.ToBase);
    }

    private Bill BillOf(ActivityContext context, ReportingPeriod period, Ratio size) => new(PlaceOf(context, period), size);

    private BillPlace PlaceOf(ActivityContext context, ReportingPeriod period) => new(
        _folded.OfSite(context.Facility), context.Facility is null ? context.Region : null, context.Activity, context.Unit.Dimension,
        context.Unit.Currency, period);

    private readonly record struct BillPlace(
        string? Facility, Region? Region, ActivityCode Activity, UnitDimension Dimension, string? Currency, ReportingPeriod Period);

    private readonly record struct Bill(BillPlace Place, Ratio Size);
}
