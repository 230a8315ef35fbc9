using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Names the user's own properties of a substance that no row took although rows of the substance took a published one of the kind: a
/// slip in the years, the region, the set or the substance. A file may hold many for other rows: where a row took one of the user's own,
/// nothing is said of the others.
/// </summary>
internal sealed class UnusedProperties
{
    private const string Code = "unused-property";

    private static readonly Unit NetMegawattHour = Unit.Parse("MWh(net)");

    private readonly FactorLibrary _library;
    private readonly bool _isOfOneYear;
    private readonly (PlanLeg Leg, ImmutableArray<SubstanceProperty> Taken)[] _legs;

    private UnusedProperties(FactorLibrary library, InventoryOptions options, ImmutableArray<PlanLeg> legs)
    {
        _library = library;
        _isOfOneYear = options.Year is not null;
        _legs = [.. legs
            .Where(leg => leg is { IsPartOutside: false, Factor.Matter: not null })
            .OrderBy(OrderOf, StringComparer.Ordinal)
            .Select(leg => (Leg: leg, Taken: TakenBy(leg)))
            .Where(pair => pair.Taken.Length > 0)];
    }

    public static ImmutableArray<Finding> Find(FactorLibrary library, InventoryOptions options, ImmutableArray<PlanLeg> legs)
    {
        if (library.OwnProperties.IsEmpty)
            return [];

        Said[] unused =
            [.. new UnusedProperties(library, options, legs).Subjects().OrderBy(subject => subject.ToString(), StringComparer.Ordinal)];
        if (unused.Length == 0)
            return [];

        var group = new FindingGroup();
        foreach (Said subject in unused)
            group.AddTo(subject, 0, 0);
        return [group.ToFinding(
            Code, FindingSeverity.Warning, ChoiceMessages.UnusedProperties, ShareCounter.Of([]), hasTonnes: false)];
    }

    private IEnumerable<Said> Subjects()
    {
        HashSet<SubstanceProperty> taken = [.. _legs.SelectMany(pair => pair.Taken)];
        foreach (SubstanceProperty own in _library.OwnProperties.Where(own => !taken.Contains(own)))
        {
            Message? subject = _legs
                .Select(pair => (pair.Leg, Other: pair.Taken.FirstOrDefault(other => other.Kind == own.Kind)))
                .Where(pair => pair.Other is { IsUserSupplied: false } && IsKindOf(pair.Leg.Factor!.Matter!, own.Substance))
                .Select(pair => WhyNot(own, pair.Leg) is { } why ? ChoiceMessages.UnusedProperty(own, why, pair.Other!) : null)
                .FirstOrDefault(text => text is not null);
            if (subject is not null)
                yield return subject;
        }
    }

    // What is not told apart by these lies on no way that a row goes.
    private Message? WhyNot(SubstanceProperty own, PlanLeg leg)
    {
        PlanNeed need = leg.Need;
        return own switch
        {
            _ when own.Substance != leg.Factor!.Matter => ChoiceMessages.PropertyOfSubstance(leg.Factor),
            { Set: { } set } when set != leg.Factor!.Set => ChoiceMessages.PropertyOfSet(set, leg.Factor),
            _ when !need.Region.IsWithin(own.Region) => ChoiceMessages.PropertyOfRegion(own.Region, need.Region),
            _ when !own.Covers(need.CalendarYear) => _isOfOneYear ? null : ChoiceMessages.PropertyOfYears(own, need.CalendarYear),
            { Citation.Published: { } published } when published.LastDay > need.AsOf =>
                ChoiceMessages.PropertyPublishedLater(published, need.AsOf!.Value),
            _ => null,
        };
    }

    private ImmutableArray<SubstanceProperty> TakenBy(PlanLeg leg)
    {
        UnitConversion? toEnergy = leg.IsEnergy
            ? _library.FindConversion(leg.Selection!.Query, leg.Factor!, NetMegawattHour, out _)
            : null;
        return [.. new[] { leg.Selection!.Conversion, toEnergy }
            .OfType<UnitConversion>()
            .SelectMany(conversion => conversion.Steps)
            .Select(step => step.Property)
            .OfType<SubstanceProperty>()];
    }

    // diesel-mineral is diesel.
    private static bool IsKindOf(string substance, string other) =>
        substance == other || substance.StartsWith($"{other}-", StringComparison.Ordinal);

    private static string OrderOf(PlanLeg leg)
    {
        PlanNeed need = leg.Need;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{need.CalendarYear:0000} {need.Region} {need.Activity} {need.Unit} {leg.Factor!.Id} {need.Scope} {need.Scope3Category} ")
            + $"{need.Supplier} {need.FactorId} {need.Scope2Method} {need.GwpBasis}";
    }
}
