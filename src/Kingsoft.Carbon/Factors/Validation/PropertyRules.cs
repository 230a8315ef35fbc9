using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What a user's own property has to be, whether it was read from a file or made in code.</summary>
internal static class PropertyRules
{
    /// <summary>Properties made in code as the user's own.</summary>
    /// <exception cref="CarbonDataException">One of them is unsound.</exception>
    public static ImmutableArray<SubstanceProperty> Checked(IEnumerable<SubstanceProperty> properties)
    {
        var issues = new DataIssues();
        ImmutableArray<SubstanceProperty> sound = [.. Sound(
            Items.Given(properties).Select(property => property with
            {
                Substance = Substances.CanonicalName(property.Substance ?? ""),
                IsUserSupplied = true,
            }),
            issues)];
        issues.ThrowIfAny();
        return sound;
    }

    /// <summary>Notes what is wrong; the properties that nothing is wrong with come back.</summary>
    public static List<SubstanceProperty> Sound(IEnumerable<SubstanceProperty> properties, DataIssues issues)
    {
        var sound = new List<SubstanceProperty>();
        foreach (SubstanceProperty property in properties)
        {
            long before = issues.Total;
            foreach ((string column, Message message) in Faults(property))
                issues.Add(property, column, message);
            if (issues.Total == before)
                sound.Add(property);
        }

        foreach (SubstanceProperty gross in sound.Where(property => property.Kind == SubstancePropertyKind.GrossCalorificValue))
        {
            foreach (SubstanceProperty net in sound.Where(property => AreOfOneFuel(gross, property)))
            {
                decimal ratio = (PropertyBound.Amount(gross)!.Value / PropertyBound.Amount(net)!.Value).ToDecimal();
                if (!HeatingValues.IsPossible(ratio))
                    issues.Add(gross, "value", PropertyFileMessages.HeatsApart(net, gross, ratio));
            }
        }

        return sound;
    }

    private static IEnumerable<(string Column, Message Message)> Faults(SubstanceProperty property)
    {
        if (string.IsNullOrWhiteSpace(property.Substance))
            yield return ("substance", WordMessages.ValueMissing);
        if (string.IsNullOrWhiteSpace(property.Citation?.Source))
            yield return ("source", WordMessages.ValueMissing);
        if (CitationRules.UrlFault(property.Citation) is { } url)
            yield return ("url", url);
        if (property.ValidTo < property.ValidFrom)
            yield return ("valid_to", FactorFileMessages.YearsReversed(property.ValidFrom, property.ValidTo));
        if (property.Region is null)
            yield return ("region", WordMessages.ValueMissing);
        if (!Enum.IsDefined(property.Kind))
            yield return ("property", PropertyFileMessages.NotAProperty(property.Kind.ToString()));
        else if (property.Numerator is null || property.Denominator is null)
            yield return ("unit", WordMessages.ValueMissing);
        else if (property.Value <= 0m)
            yield return ("value", PropertyFileMessages.NotAboveZero(Numbers.Format(property.Value)));
        else if (!SubstanceProperties.IsUnitOf(property.Kind, property.Numerator, property.Denominator))
            yield return ("unit", PropertyFileMessages.NotAUnitOf(property.Kind, $"{property.Numerator}/{property.Denominator}"));
        else if (PropertyBounds.Fault(property) is { } fault)
            yield return ("value", fault);
    }

    private static bool AreOfOneFuel(SubstanceProperty gross, SubstanceProperty net) =>
        HeatingValues.ArePair(gross, net)
        && gross.Substance == net.Substance
        && gross.Set == net.Set
        && gross.Region == net.Region
        && (gross.ValidFrom ?? int.MinValue) <= (net.ValidTo ?? int.MaxValue)
        && (net.ValidFrom ?? int.MinValue) <= (gross.ValidTo ?? int.MaxValue);
}
