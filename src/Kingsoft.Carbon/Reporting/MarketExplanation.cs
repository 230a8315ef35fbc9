using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>How the market-based figure of a line came about: what covers its electricity, and what the rest takes.</summary>
internal static class MarketExplanation
{
    public static void Append(ExplanationText text, EmissionLine line)
    {
        ImmutableArray<Said> steps = [.. Steps(line)];
        if (steps.IsEmpty)
            return;

        text.Section(MarketExplanationMessages.Heading);
        foreach (Said step in steps)
            text.Item(step);
    }

    /// <summary>The parts of the account, their sum and the line's share of it; none without instruments.</summary>
    public static IEnumerable<Said> Steps(EmissionLine line)
    {
        if (line.Account.Market is not { } market || line.Co2eMarketBased is not { } own)
            yield break;
        if (market.Parts.IsEmpty)
        {
            yield return MarketExplanationMessages.NoInstruments(own);
            yield break;
        }

        foreach (MarketPart part in market.Parts)
        {
            string rate = part.MegawattHours.IsZero ? "" : $" × {Text(part.Tonnes / part.MegawattHours * new Ratio(1000, 1))} kg/MWh";
            yield return MarketExplanationMessages.Part(part, Text(part.MegawattHours), rate, Text(part.Tonnes));
        }

        Ratio all = ClaimMatching.Sum(market.Parts.Select(part => part.MegawattHours));
        yield return MarketExplanationMessages.Sum(Text(all), Exact.ToDecimal(market.Total));
        if (line.Account.Rows > 1)
            yield return MarketExplanationMessages.Shared(line, own);
    }

    private static string Text(Ratio value) => Numbers.Format(value.ToDecimal());
}
