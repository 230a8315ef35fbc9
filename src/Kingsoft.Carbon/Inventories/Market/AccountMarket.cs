using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>The market-based figure of an account: rounded once, and shared by its lines.</summary>
internal sealed class AccountMarket
{
    private readonly Func<ImmutableArray<MarketPart>> _find;
    private readonly Func<LineShares>? _shares;
    private LineShares? _known;
    private ImmutableArray<MarketPart> _parts;
    private ImmutableArray<string> _ids;

    /// <param name="total">CO2e as an integer of 10⁻¹² t.</param>
    /// <param name="rests">What no instrument covers.</param>
    /// <param name="find">What serves it; asked when an explanation or a line is.</param>
    /// <param name="shares">How lines share it; null where each line has the figure of its location-based method.</param>
    public AccountMarket(
        Int128 total, ImmutableArray<MarketRest> rests, Func<ImmutableArray<MarketPart>> find, Func<LineShares>? shares)
    {
        Total = total;
        Rests = rests;
        _find = find;
        _shares = shares;
    }

    /// <summary>CO2e as an integer of 10⁻¹² t.</summary>
    public Int128 Total { get; }

    /// <summary>What no instrument covers; empty where all of it is covered, or it is no electricity.</summary>
    public ImmutableArray<MarketRest> Rests { get; }

    /// <summary>What serves it: instruments, then the rest; empty for what is no electricity and has one figure in both methods.</summary>
    public ImmutableArray<MarketPart> Parts => _parts.IsDefault ? _parts = _find() : _parts;

    /// <summary>Whether each line has the figure of its location-based method.</summary>
    public bool IsAsLocation => _shares is null;

    /// <summary>
    /// What each month of its period has of the figure, as integers of 10⁻¹² t that add up to it; empty for a period within one month, and
    /// where each line has the figure of its location-based method.
    /// </summary>
    public ImmutableArray<Int128> ByMonth { get; init; } = [];

    /// <summary>The ids of the instruments that cover it, in order.</summary>
    public ImmutableArray<string> InstrumentIds => _ids.IsDefault
        ? _ids = [.. Parts.Select(part => part.Instrument?.Id).OfType<string>().Distinct().Order(TextOrder.Instance)]
        : _ids;

    /// <summary>What serves the part that no instrument covers; null where all of it is covered.</summary>
    public string? RestFactorId => Rests.IsEmpty ? null : Rests[0].FactorId;

    /// <summary>The figure of a line, as an integer of 10⁻¹² t.</summary>
    public Int128 OfLine(PlanLeg leg, ExactAmount amount, string recordId) =>
        _shares is null ? leg.Total(amount) : (_known ??= _shares()).Of(amount, recordId);
}
