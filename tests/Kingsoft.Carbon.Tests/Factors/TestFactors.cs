using System.Globalization;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Made-up factors of 1 kg CO2 per passenger-kilometre, told apart by what a test is about.</summary>
internal static class TestFactors
{
    public static EmissionFactor Travel(string id, string region, int? from = null, int? to = null, string published = "2020") => new()
    {
        Id = id,
        Activity = ActivityCode.Parse("travel.rail"),
        Kind = FactorKind.Activity,
        Region = Region.Parse(region),
        ValidFrom = from,
        ValidTo = to,
        Unit = Unit.Parse("pkm"),
        Gases = [new GasAmount("CO2", 1m)],
        Scope = Scope.Scope3,
        Scope3Category = Scope3Category.BusinessTravel,
        Citation = new Citation { Publisher = "P", Source = "S", Published = PublicationDate.Parse(published) },
    };

    public static EmissionFactor Electricity(string id, string region, FactorKind kind = FactorKind.GridAverage) => Travel(id, region) with
    {
        Activity = ActivityCode.GridElectricity,
        Kind = kind,
        Unit = Unit.KilowattHour,
        Scope = Scope.Scope2,
        Scope3Category = null,
    };

    public static FactorLibrary Library(params EmissionFactor[] factors) => FactorLibrary.Empty.With(factors);

    public static FactorQuery Query(string region) =>
        new() { Activity = ActivityCode.Parse("travel.rail"), Region = Region.Parse(region), Year = 2025, Unit = Unit.Parse("pkm") };

    public static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
