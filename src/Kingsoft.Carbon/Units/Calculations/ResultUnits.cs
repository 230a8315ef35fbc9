namespace Kingsoft.Carbon;

/// <summary>The unit in which a calculation comes out where its row states none.</summary>
internal static class ResultUnits
{
    private static readonly Unit Count = Unit.Parse("unit"), Kilowatt = Unit.Parse("kW"), Hour = Unit.Parse("h");
    private static readonly Unit Person = Unit.Parse("person");

    /// <summary>The unit of its dimension that is written first, else the usual one; of a product that has no name the product.</summary>
    public static Unit Of(UnitProduct product, IReadOnlyList<Unit> written)
    {
        UnitPowers powers = product.Powers;
        if ((written.FirstOrDefault(unit => unit.Powers.Equals(powers)) ?? Usual(powers)) is { } unit)
            return unit;

        bool isPlain = product.Factors.All(factor => factor.Power == 1) && product.Factors.Length == powers.Parts.Count();
        string symbol = isPlain
            ? product.Symbol
            : string.Join('*', powers.Parts.Select(part => written.FirstOrDefault(unit => unit.Powers.Equals(part)) ?? Usual(part)));
        return Unit.Parse(symbol);
    }

    // What other units are made of may come out although nobody wrote it: the mass of tonne-kilometres by kilometre.
    private static Unit? Usual(UnitPowers powers) => powers.Dimension switch
    {
        UnitDimension.Count => Count,
        UnitDimension.Energy => Unit.KilowattHour,
        UnitDimension.Power => Kilowatt,
        UnitDimension.Time => Hour,
        UnitDimension.Mass => Unit.Tonne,
        UnitDimension.Distance => Unit.Kilometre,
        UnitDimension.People => Person,
        UnitDimension.FreightDistance => Unit.TonneKilometre,
        UnitDimension.PassengerDistance => Unit.PassengerKilometre,
        _ => null,
    };
}
