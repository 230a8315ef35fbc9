using Kingsoft.Carbon.Internal;
using Col = Kingsoft.Carbon.Factors.FactorColumns;

namespace Kingsoft.Carbon.Factors;

/// <summary>What holds of one factor, whether it is read from a file or made in code.</summary>
internal static class FactorRules
{
    /// <summary>The column and the message of everything that is wrong with a factor.</summary>
    public static IEnumerable<(int Column, Message Message)> Faults(EmissionFactor factor) =>
        MissingOf(factor).Concat(UseFaults(factor)).Concat(FactorFigureRules.Faults(factor)).Concat(CitationFaults(factor))
            .Concat(factor.IsUserSupplied ? TextFaults(factor) : []);

    /// <summary>Factors made in code as the user's own.</summary>
    /// <exception cref="ArgumentNullException">The factors, or one of them, are null.</exception>
    public static EmissionFactor[] MadeInCode(IEnumerable<EmissionFactor> factors)
    {
        return [.. Items.Given(factors).Select(factor => factor with { IsUserSupplied = true })];
    }

    private static IEnumerable<(int Column, Message Message)> MissingOf(EmissionFactor factor)
    {
        if (string.IsNullOrWhiteSpace(factor.Id))
            yield return (Col.Id, WordMessages.ValueMissing);
        if (factor.Activity is null)
            yield return (Col.Activity, WordMessages.ValueMissing);
        if (factor.Unit is null)
            yield return (Col.Unit, WordMessages.ValueMissing);
        if (factor.Region is null)
            yield return (Col.Region, WordMessages.ValueMissing);
    }

    private static IEnumerable<(int Column, Message Message)> UseFaults(EmissionFactor factor)
    {
        if (factor.Activity is { } activity && (activity.TakesNoFactor || activity.IsOfSoldAttributes))
            yield return (Col.Activity, FactorFileMessages.TakesNoFactor(activity));
        if (!Enum.IsDefined(factor.Kind))
            yield return (Col.Kind, FactorFileMessages.NotAKind(factor.Kind.ToString()));
        if (factor.Activity is not null && factor.Unit is not null && EnergyBasis.Fault(factor.Activity, factor.Unit) is { } basis)
            yield return (Col.Unit, basis);
        if (factor is { IsUserSupplied: true, Activity: { } of } && Enum.IsDefined(factor.Kind) && FactorFit.KindsFor(factor) is { } kinds)
            yield return (Col.Kind, FactorFileMessages.NotAKindOfActivity(factor.Kind, of, kinds));

        // What is driven or sent by electricity is of a grid too, per kilometre.
        if (factor is { Kind: FactorKind.GridAverage or FactorKind.GridResidual or FactorKind.GridMargin }
            && factor is { Unit: { } unit, Activity: { } use }
            && unit.Dimension != UnitDimension.Energy && use.IsWithin("electricity"))
            yield return (Col.Unit, FactorFileMessages.NotAUnitOfAGrid(unit, factor.Kind));
        else if (factor is { IsUserSupplied: true, Activity: { } measured, Unit: not null } && !FactorFit.HasUnitOfActivity(factor))
            yield return (Col.Unit, FactorFileMessages.NotAUnitOfActivity(factor.Unit, measured));
        if (factor.Scope is not (Scope.Scope1 or Scope.Scope2 or Scope.Scope3))
            yield return (Col.Scope, Outside((int)factor.Scope, WordMessages.KindScopeOfFactor, 1, 3));
        if (factor.Scope3Category is { } category && !Enum.IsDefined(category))
            yield return (Col.Category, Outside((int)category, WordMessages.KindScope3Category, 1, Scope3Categories.Count));
        else if (factor.Scope3Category is not null && factor.Scope is Scope.Scope1 or Scope.Scope2)
            yield return (Col.Category, FactorFileMessages.CategoryOfScope(factor.Scope));
        if (factor.ValidFrom > factor.ValidTo)
            yield return (Col.ValidTo, FactorFileMessages.YearsReversed(factor.ValidFrom, factor.ValidTo));
        foreach ((int column, int? year) in YearsOf(factor))
        {
            if (year is < FieldReader.FirstYear or > FieldReader.LastYear)
                yield return (column, Outside(year.Value, WordMessages.KindYear, FieldReader.FirstYear, FieldReader.LastYear));
        }

        if (factor.Quality is < 1 or > 5)
            yield return (Col.Quality, Outside(factor.Quality.Value, WordMessages.KindQuality, 1, 5));
        if (factor.Basis is not (null or "generation" or "consumption"))
            yield return (Col.Basis, FactorFileMessages.NotABasis(factor.Basis));
        if (factor.PriceBasis is not (null or "purchaser" or "basic"))
            yield return (Col.PriceBasis, FactorFileMessages.NotAPriceBasis(factor.PriceBasis));
        if (factor.Kind == FactorKind.Spend && factor.PriceYear is null)
            yield return (Col.PriceYear, WordMessages.ValueMissing);
        if (factor.Kind == FactorKind.Spend && factor.PriceBasis is null)
            yield return (Col.PriceBasis, WordMessages.ValueMissing);
    }

    private static (int Column, int? Year)[] YearsOf(EmissionFactor factor) =>
    [
        (Col.ValidFrom, factor.ValidFrom), (Col.ValidTo, factor.ValidTo), (Col.DataYear, factor.DataYear),
        (Col.PriceYear, factor.PriceYear),
    ];

    private static IEnumerable<(int Column, Message Message)> CitationFaults(EmissionFactor factor)
    {
        if (factor.Citation?.Published?.Text is null)
            yield return (Col.Published, LibraryMessages.WithoutDate(factor.Id));
        if (string.IsNullOrWhiteSpace(factor.Citation?.Publisher))
            yield return (Col.Publisher, WordMessages.ValueMissing);
        if (string.IsNullOrWhiteSpace(factor.Citation?.Source))
            yield return (Col.Source, WordMessages.ValueMissing);
        if (CitationRules.UrlFault(factor.Citation) is { } url)
            yield return (Col.Url, url);
    }

    // What nobody sees makes two of one name, and does harm where it is shown; only a text may have several lines.
    private static IEnumerable<(int Column, Message Message)> TextFaults(EmissionFactor factor)
    {
        if (factor.Id is not null && ControlCharacters.Fault(factor.Id) is { } ofId)
            yield return (Col.Id, ofId);
        foreach ((int column, string? name) in new[]
        {
            (Col.Set, factor.Set), (Col.Replaces, factor.Replaces), (Col.Publisher, factor.Citation?.Publisher),
            (Col.Url, factor.Citation?.Url), (Col.Substance, factor.Substance),
        })
        {
            if (name is not null && ControlCharacters.FaultOfName(name) is { } fault)
                yield return (column, fault);
        }

        foreach ((int column, string? text) in new[]
        {
            (Col.Source, factor.Citation?.Source), (Col.Table, factor.Citation?.Table), (Col.AsPublished, factor.AsPublished),
            (Col.License, factor.Citation?.License),
        })
        {
            if (text is not null && ControlCharacters.FaultOfText(text) is { } fault)
                yield return (column, fault);
        }
    }

    private static Message Outside(int value, Message kind, int low, int high) =>
        WordMessages.NumberOutside(Numbers.Format(value), kind, low, high);
}
