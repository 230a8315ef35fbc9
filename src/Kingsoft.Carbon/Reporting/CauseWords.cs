using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What the effects of a change are called in a sentence.</summary>
internal sealed class CauseWords(TrackedChange change, TrackedYear from, TrackedYear to)
{
    private const string Electricity = "electricity", GridFactor = "grid-factor";

    public Message Of(AttributionEffect effect)
    {
        bool isMore = effect.Value > 0m;
        return effect.Name switch
        {
            Electricity when IsElectricityAlone => isMore ? SummaryMessages.MoreElectricity : SummaryMessages.LessElectricity,
            Electricity => isMore ? SummaryMessages.MorePurchased : SummaryMessages.LessPurchased,
            GridFactor when IsOfPublications => isMore ? SummaryMessages.DirtierGrid : SummaryMessages.CleanerGrid,
            GridFactor => isMore ? SummaryMessages.HigherFactor : SummaryMessages.LowerFactor,
            "scope1-energy" => isMore ? SummaryMessages.MoreFuel : SummaryMessages.LessFuel,
            "scope1-factor" => isMore ? SummaryMessages.HigherFuelFactor : SummaryMessages.LowerFuelFactor,
            var name when name.StartsWith(Figure.Scope1.Name, StringComparison.Ordinal) =>
                isMore ? SummaryMessages.MoreOfScope(1) : SummaryMessages.LessOfScope(1),
            _ => isMore ? SummaryMessages.MoreOfScope(2) : SummaryMessages.LessOfScope(2),
        };
    }

    // Heat and cooling are among purchased energy too.
    private bool IsElectricityAlone => from.Purchased.Concat(to.Purchased).All(share => share.FactorIds.Length == 0
        ? share.Name == Electricity
        : share.FactorIds.All(id => id.Contains(Electricity, StringComparison.Ordinal)));

    // Another series, another edition out of turn or another mix of sites is no cleaner grid.
    private bool IsOfPublications
    {
        get
        {
            decimal? whole = EffectOf(ChangeAttribution.ByEnergyAndFactor, GridFactor);
            decimal? published = EffectOf(ChangeAttribution.ByPublication, $"{GridFactor}-publication");
            return whole is not null && whole == published && IsElectricityAlone;
        }
    }

    private decimal? EffectOf(string form, string name)
    {
        foreach ((string each, Attribution attribution) in change.Attributions)
        {
            if (each == form && attribution.Effects.FirstOrDefault(effect => effect.Name == name) is { } effect)
                return Math.Round(effect.Value, CauseTables.DecimalsOfTonnes, MidpointRounding.ToEven);
        }

        return null;
    }
}
