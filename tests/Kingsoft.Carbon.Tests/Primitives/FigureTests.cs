namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class FigureTests
{
    [TestCase(Scope.Scope1, Scope2Method.None, null, "scope1 scope12LocationBased scope12MarketBased total totalMarketBased")]
    [TestCase(Scope.Scope2, Scope2Method.LocationBased, null, "scope2LocationBased scope12LocationBased total")]
    [TestCase(Scope.Scope2, Scope2Method.MarketBased, null, "scope2MarketBased scope12MarketBased totalMarketBased")]
    [TestCase(
        Scope.Scope2, Scope2Method.Both, null,
        "scope2LocationBased scope2MarketBased scope12LocationBased scope12MarketBased total totalMarketBased")]
    [TestCase(Scope.Scope3, Scope2Method.None, Scope3Category.BusinessTravel, "scope3 scope3.cat6 total totalMarketBased")]
    [TestCase(Scope.Outside, Scope2Method.None, null, "")]
    public void Concerns_FindsTheFiguresOfTonnes(Scope scope, Scope2Method method, Scope3Category? category, string expected)
    {
        IEnumerable<string> names = Figure.All.Where(figure => figure.Concerns(scope, method, category)).Select(figure => figure.Name);

        Assert.That(string.Join(' ', names), Is.EqualTo(expected));
    }

    [Test]
    public void Compared_AreFiguresWithAnIndicator()
    {
        IEnumerable<string?> indicators = Figure.Compared.Select(figure => figure.Indicator);

        Assert.That(indicators, Has.None.Null);
    }
}
