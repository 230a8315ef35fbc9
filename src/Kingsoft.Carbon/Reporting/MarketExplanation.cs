using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>How the market-based figure of a line came about: what covers its electricity, and what the rest takes.</summary>
internal static class MarketExplanation
{
    public static void Append(ExplanationText text, EmissionLine line)
    {
        ImmutableArray<string> steps = [.. Steps(line)];
        if (steps.IsEmpty)
            return;

        text.Section("Market-based");
        foreach (string step in steps)
            text.Item(step);
    }

    /// <summary>The parts of the account, their sum and the line's share of it; none without instruments.</summary>
    public static IEnumerable<string> Steps(EmissionLine line)
    {
        if (line.Account.Market is not { } market || line.Co2eMarketBased is not { } own)
            yield break;
        if (market.Parts.IsEmpty)
        {
            yield return $"no instruments are for it: the location-based figure, {Numbers.Format(own.Tonnes)} t CO2e";
            yield break;
        }

        foreach (MarketPart part in market.Parts)
            yield return $"{Text(part.MegawattHours)} MWh {Served(part)} = {Text(part.Tonnes)} t CO2e";
        Ratio all = ClaimMatching.Sum(market.Parts.Select(part => part.MegawattHours));
        decimal total = Exact.ToDecimal(market.Total);
        yield return $"sum of {Text(all)} MWh = {Numbers.Format(total)} t CO2e";
        if (line.Account.Rows > 1)
        {
            yield return $"shared by {Numbers.Format(line.Account.Rows)} lines of the same kind by amount: "
                + $"{Numbers.Format(line.Amount)} {line.Unit} = {Numbers.Format(own.Tonnes)} t CO2e";
        }
    }

    private static string Served(MarketPart part)
    {
        string rate = part.MegawattHours.IsZero ? "" : $" × {Text(part.Tonnes / part.MegawattHours * new Ratio(1000, 1))} kg/MWh";
        return part.Instrument is { } instrument
            ? $"by {instrument.Id} ({InstrumentWords.Type.Of(instrument.Type)}; {MarketWords.Tier.Of(part.Tier)}; "
                + $"{instrument.Source}){rate}"
            : $"covered by no instrument: {MarketWords.Tier.Of(part.Tier)} {part.FactorId}{rate}";
    }

    private static string Text(Ratio value) => Numbers.Format(value.ToDecimal());
}
