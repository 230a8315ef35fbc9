namespace Kingsoft.Carbon;

/// <summary>
/// Of what a user's own properties are: of a substance that is listed, or that one of the user's own factors names. A row of any other
/// would never be used, and a published value taken in its place without a word.
/// </summary>
internal static class OwnSubstances
{
    /// <summary>Notes every own property of a substance that nothing has.</summary>
    public static void Check(FactorLibrary library, DataIssues issues)
    {
        // A factor that was left out for a fault may be the one that names it.
        if (!issues.UnsoundFactors.IsEmpty)
            return;

        SubstanceProperty[] unlisted = [.. library.OwnProperties.Where(property => !Substances.IsListed(property.Substance))];
        if (unlisted.Length == 0)
            return;

        HashSet<string> named = [.. library.OwnFactors.Select(factor => factor.Substance).OfType<string>()];
        foreach (SubstanceProperty property in unlisted.Where(property => !named.Contains(property.Substance)))
        {
            string? same = Substances.InActivity(property.Substance)
                ?? named.FirstOrDefault(name => name.Equals(property.Substance, StringComparison.OrdinalIgnoreCase));
            issues.Add(property, "substance", PropertyFileMessages.SubstanceUnknown(property.Substance, same));
        }
    }

    /// <summary>Notes own properties that serve the same rows with other values.</summary>
    public static void CheckEqual(FactorLibrary library, DataIssues issues)
    {
        foreach (IGrouping<object, SubstanceProperty> group in library.OwnProperties.GroupBy(Identity))
        {
            SubstanceProperty[] alike = [.. group];
            for (int i = 1; i < alike.Length; i++)
            {
                SubstanceProperty? rival = alike.Take(i).FirstOrDefault(
                    other => Overlap(other, alike[i]) && !ConversionFinder.SameValue(other, alike[i]));
                if (rival is not null)
                    issues.Add(alike[i], "value", SelectionMessages.TwoProperties(rival, alike[i]));
            }
        }
    }

    private static object Identity(SubstanceProperty property) =>
        (property.Substance, property.Kind, property.Denominator.Dimension, property.Region, property.Set);

    private static bool Overlap(SubstanceProperty a, SubstanceProperty b) =>
        (a.ValidFrom ?? int.MinValue) <= (b.ValidTo ?? int.MaxValue) && (b.ValidFrom ?? int.MinValue) <= (a.ValidTo ?? int.MaxValue);
}
