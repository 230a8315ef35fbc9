using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>The market-based figure of an account: rounded once, and shared by its lines.</summary>
internal sealed class AccountMarket
{
    private readonly Func<LineShares>? _shares;
    private LineShares? _known;

    private AccountMarket(Int128 total, ImmutableArray<MarketPart> parts, Func<LineShares>? shares)
    {
        Total = total;
        Parts = parts;
        InstrumentIds = [.. parts.Select(part => part.Instrument?.Id).OfType<string>().Distinct().Order(TextOrder.Instance)];
        RestFactorId = parts.FirstOrDefault(part => part.Instrument is null)?.FactorId;
        _shares = shares;
    }

    /// <summary>CO2e as an integer of 10⁻¹² t.</summary>
    public Int128 Total { get; }

    /// <summary>What serves it: instruments, then the rest; empty for what is no electricity and has one figure in both methods.</summary>
    public ImmutableArray<MarketPart> Parts { get; }

    /// <summary>Whether each line has the figure of its location-based method.</summary>
    public bool IsAsLocation => _shares is null;

    /// <summary>Whether a part of it is covered by no instrument.</summary>
    public bool HasUncovered => Parts.Any(part => part.Instrument is null);

    /// <summary>The ids of the instruments that cover it, in order.</summary>
    public ImmutableArray<string> InstrumentIds { get; }

    /// <summary>What serves the part that no instrument covers; null where all of it is covered.</summary>
    public string? RestFactorId { get; }

    /// <summary>Heat and what else has no instruments: the figure of the location-based method.</summary>
    public static AccountMarket AsLocation(Account account, ImmutableArray<MarketPart> parts) => new(account.Total(), parts, null);

    /// <summary>Electricity that instruments or another factor than its own serve.</summary>
    /// <param name="parts">What serves it.</param>
    /// <param name="shares">How lines share it; asked when a line is.</param>
    public static AccountMarket Of(ImmutableArray<MarketPart> parts, Func<LineShares> shares)
    {
        Int128 total = MarketPart.RoundedOf(ClaimMatching.Sum(parts.Select(part => part.Tonnes)));
        return new AccountMarket(total, parts, shares);
    }

    /// <summary>The figure of a line, as an integer of 10⁻¹² t.</summary>
    public Int128 OfLine(PlanLeg leg, ExactAmount amount, string recordId) =>
        _shares is null ? leg.Total(amount) : (_known ??= _shares()).Of(amount.Value, recordId);
}
