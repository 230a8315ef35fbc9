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
    /// <param name="language">The language of the table.</param>
    /// <returns>A row for each two instruments that claim the same.</returns>
    /// <exception cref="ArgumentNullException">The files and inventories are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public static ReportTable Create(
        IReadOnlyList<ClaimedInstruments> claims, ImmutableArray<DoubleClaim> found, Language language = Language.English)
    {
        claims = Items.Given(claims);
        found = Items.Given(found);
        Defined.Check(language);
        int all = claims.Sum(of => of.Instruments.Count(each => each.IsClaim));
        int unnumbered = claims.Sum(of => of.Instruments.Count(each => each is { IsClaim: true, Serials: null }));
        return new ReportTable
        {
            Title = DoubleClaimTableMessages.Title.In(language),
            Columns = [.. DoubleClaimTableMessages.Columns.Select(column => column.In(language))],
            Rows =
            [
                .. found.Select(claim => new ReportRow(
                    ReportCell.Create(claim.First), ReportCell.Create(claim.FirstId),
                    ReportCell.Create(claim.FirstMegawattHours, MegawattHourDecimals),
                    ReportCell.Create(claim.Second),
                    ReportCell.Create(DoubleClaimTableMessages.Second(claim).In(language)),
                    ReportCell.Create(claim.SecondMegawattHours, MegawattHourDecimals),
                    ReportCell.Create(claim.Serials ?? DoubleClaimTableMessages.NoSerials.In(language)),
                    ReportCell.Create(claim.TwiceMegawattHours, MegawattHourDecimals))),
            ],
            Notes =
            [
                DoubleClaimTableMessages.Compared(all, claims.Count, found.IsEmpty).In(language),
                .. unnumbered > 0 ? [DoubleClaimTableMessages.Unnumbered(unnumbered).In(language)] : Enumerable.Empty<string>(),
            ],
        };
    }
}
