using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What lines of a scope, an activity and a factor are worth in a figure; in a market-based one what serves them, too.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Category">The category of Scope 3.</param>
/// <param name="Activity">The activity.</param>
/// <param name="FactorId">The factor, or the instrument that states the residual mix; null where an instrument covers it, or there is
/// none.</param>
/// <param name="InstrumentId">The instrument that covers it in a market-based figure; null for none.</param>
/// <param name="By">What the instrument is, or by what the rest takes its factor; null outside the market-based Scope 2.</param>
/// <param name="IsCarriedOver">Whether its rows state the emissions.</param>
/// <param name="Lines">How many lines have a part in it.</param>
/// <param name="Value">The tonnes or megawatt-hours.</param>
internal sealed record FigurePart(
    Scope Scope, Scope3Category? Category, string Activity, string? FactorId, string? InstrumentId, string? By, bool IsCarriedOver,
    long Lines, decimal Value)
{
    /// <summary>The parts of a figure, the largest first; of a figure that is missing what there is of it.</summary>
    public static ImmutableArray<FigurePart> Of(Inventory inventory, Figure figure) =>
    [
        .. inventory.Accounts
            .Where(account => IsPart(account, figure))
            .SelectMany(account => PiecesOf(account, figure))
            .GroupBy(piece => piece.Part)
            .Select(group => group.Key with
            {
                Lines = group.Sum(piece => piece.Lines),
                Value = Exact.Sum(group.Select(piece => piece.Value)),
            })
            .OrderByDescending(part => part.Value)
            .ThenBy(part => part.Scope).ThenBy(part => part.Category)
            .ThenBy(part => part.Activity, StringComparer.Ordinal).ThenBy(part => part.FactorId, StringComparer.Ordinal)
            .ThenBy(part => part.InstrumentId, StringComparer.Ordinal).ThenBy(part => part.By, StringComparer.Ordinal)
            .ThenBy(part => part.IsCarriedOver),
    ];

    /// <summary>How many lines a figure has, each counted once.</summary>
    public static long LinesOf(Inventory inventory, Figure figure) =>
        inventory.Accounts.Where(account => IsPart(account, figure)).Sum(account => account.Rows);

    /// <summary>Its share of the figure; null where that is missing or 0.</summary>
    public decimal? ShareOf(decimal? figure) => figure is { } whole and not 0m ? Value / whole : null;

    private static IEnumerable<(FigurePart Part, long Lines, Int128 Value)> PiecesOf(Account account, Figure figure)
    {
        PlanLeg leg = account.Leg;
        var whole = new FigurePart(
            leg.Scope, leg.Scope3Category, leg.Need.Activity.Value, leg.Factor?.Id, null, null,
            leg.Flags.HasFlag(LineFlags.CarriedOver), 0, 0m);
        if (!figure.IsMarketBased || leg.Scope != Scope.Scope2)
            return [(whole, account.Rows, figure.IsEmission ? account.Total() : account.Energy!.Value)];
        return account.Market is { Parts.IsEmpty: false } market
            ? PiecesOf(market, whole, account.Rows)
            : [(whole, account.Rows, account.MarketTotal!.Value)];
    }

    // Each is rounded, and the largest takes what that leaves: they add up to the figure of the account.
    private static IEnumerable<(FigurePart Part, long Lines, Int128 Value)> PiecesOf(AccountMarket market, FigurePart whole, long lines)
    {
        Int128[] tonnes = [.. market.Parts.Select(part => MarketPart.RoundedOf(part.Tonnes, Ratio.One))];
        int largest = Array.IndexOf(tonnes, tonnes.MaxBy(Int128.Abs));
        tonnes[largest] += market.Total - tonnes.Aggregate(Int128.Zero, (sum, part) => sum + part);
        return market.Parts.Zip(tonnes, (part, value) => (
            whole with
            {
                FactorId = part.FactorId,
                InstrumentId = part.Instrument?.Id,
                By = part.Instrument is { } instrument ? InstrumentWords.Type.Of(instrument.Type) : MarketWords.Tier.Of(part.Tier),
            },
            lines, value));
    }

    private static bool IsPart(Account account, Figure figure) => figure.IsEmission
        ? !account.Leg.IsMemo && figure.Concerns(account.Leg.Scope, account.Methods, account.Leg.Scope3Category)
        : account.Leg.EnergyMWhPerAmount is not null && figure.ConcernedScopes.Contains(account.Leg.Scope);
}
