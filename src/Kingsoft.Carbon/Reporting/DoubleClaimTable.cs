using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Certificates that several files or inventories claim, as a table.</summary>
public static class DoubleClaimTable
{
    private const int MegawattHourDecimals = 3;

    /// <summary>The table.</summary>
    /// <param name="claims">The files and inventories.</param>
    /// <param name="found">What was found in them.</param>
    /// <returns>A row for each two instruments that claim the same.</returns>
    /// <exception cref="ArgumentNullException">The files and inventories are null.</exception>
    public static ReportTable Create(IReadOnlyList<ClaimedInstruments> claims, ImmutableArray<DoubleClaim> found)
    {
        claims = Items.Given(claims);
        found = Items.Given(found);
        int all = claims.Sum(of => of.Instruments.Count(each => each.IsClaim));
        int unnumbered = claims.Sum(of => of.Instruments.Count(each => each is { IsClaim: true, Serials: null }));
        return new ReportTable
        {
            Title = "Certificates that are claimed twice, MWh",
            Columns = ["in", "instrument", "claimed", "and in", "instrument", "claimed", "serial numbers of both", "twice"],
            Rows =
            [
                .. found.Select(claim => new ReportRow(
                    ReportCell.Create(claim.First), ReportCell.Create(claim.FirstId),
                    ReportCell.Create(claim.FirstMegawattHours, MegawattHourDecimals),
                    ReportCell.Create(claim.Second),
                    ReportCell.Create(claim.Others is { } others ? $"{claim.SecondId}; {others}" : claim.SecondId),
                    ReportCell.Create(claim.SecondMegawattHours, MegawattHourDecimals),
                    ReportCell.Create(claim.Serials ?? "(none, the rows are the same)"),
                    ReportCell.Create(claim.TwiceMegawattHours, MegawattHourDecimals))),
            ],
            Notes =
            [
                $"{Numbers(all)} certificates and contracts of {Numbers(claims.Count)} files compared by their serial numbers"
                    + (found.IsEmpty ? "; none is claimed twice" : ""),
                .. unnumbered > 0
                    ? [$"{Numbers(unnumbered)} of them have none: the same one under another id, or described otherwise, is not found"]
                    : Enumerable.Empty<string>(),
            ],
        };
    }

    private static string Numbers(int count) => Internal.Numbers.Format(count);
}
