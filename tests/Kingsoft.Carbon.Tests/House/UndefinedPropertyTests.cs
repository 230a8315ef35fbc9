using System.Reflection;
using Kingsoft.Carbon.Estimates;
using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Methods;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Tests.Reporting;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>
/// What a caller puts into a record is refused by the door that takes it, and named, where it is no member of its enumeration.
/// </summary>
public sealed class UndefinedPropertyTests
{
    private const int NoMember = 99;

    private static readonly Dictionary<Type, Action<object>> Doors = new()
    {
        [typeof(ActivityDetails)] = made => ActivityRecord.Create(
            ActivityCode.ReportedEmissions, new Quantity(1m, Unit.TonneCo2e), ReportingPeriod.FromYear(2025), (ActivityDetails)made),
        [typeof(EmissionFactor)] = made => FactorLibrary.BuiltIn.With((EmissionFactor)made),
        [typeof(SubstanceProperty)] = made => FactorLibrary.BuiltIn.WithProperties((SubstanceProperty)made),
        [typeof(MoneyPrice)] = made => FactorLibrary.BuiltIn.WithPrices((MoneyPrice)made),
        [typeof(FactorQuery)] = made => FactorLibrary.BuiltIn.Select((FactorQuery)made with { Sets = [] }),
        [typeof(EstimationFactor)] = made => EstimationFactors.Create([(EstimationFactor)made]),
        [typeof(ContractualInstrument)] = made => ContractualInstruments.Create([(ContractualInstrument)made]),
        [typeof(Facility)] = made => Facilities.Create([(Facility)made]),
        [typeof(InventoryOptions)] = made => Calculate((InventoryOptions)made),
        [typeof(Exclusion)] = made => Calculate(new InventoryOptions { GwpSet = GwpSet.Ar6, Exclusions = [(Exclusion)made] }),
        [typeof(EmissionTarget)] = made => ((EmissionTarget)made with { Scopes = [Scope.Scope1] }).Validate(),
        [typeof(BaseYearChange)] = made => ((BaseYearChange)made).Validate(),
        [typeof(BaseYearPolicy)] = made => ((BaseYearPolicy)made).Assess(2024, new Dictionary<Scope, Co2e>()),
        [typeof(CloudExportOptions)] = _ => { },
    };

    // What the library makes itself, or a project file says.
    private static readonly Type[] Results =
    [
        typeof(GwpValue), typeof(CategoryState), typeof(Finding), typeof(TrackedYear), typeof(CarbonProject), typeof(ElectricitySource),
        typeof(InstrumentUse), typeof(MarketBasedScope2), typeof(MarketCoverage), typeof(RenewableShare),
    ];

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["ActivityDetails.GwpBasis"] = "gwp_set",
        ["EmissionFactor.GwpBasis"] = "gwp_set",
        ["SubstanceProperty.Kind"] = "property",
    };

    [TestCaseSource(nameof(Properties))]
    public void UndefinedValue_IsRefusedAndNamed(PropertyInfo property)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        object made = new MadeValues(1) { WithoutLibrary = true }.Make(property.DeclaringType!);

        Exception fault = Assert.Catch(() =>
        {
            property.GetSetMethod()!.Invoke(made, BindingFlags.DoNotWrapExceptions, null, [Enum.ToObject(type, NoMember)], null);
            Doors[property.DeclaringType!](made);
        })!;

        string column = Columns.GetValueOrDefault(
            $"{property.DeclaringType!.Name}.{property.Name}", System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        if (fault is CarbonDataException data)
        {
            Assert.That(
                data.Issues.Where(issue => issue.Column.EndsWith(property.Name, StringComparison.Ordinal)
                    || issue.Column.EndsWith("Exclusions", StringComparison.Ordinal) || issue.Column == column),
                Is.Not.Empty, data.Message);
        }
        else
        {
            Assert.That(fault, Is.InstanceOf<ArgumentException>());
            Assert.That(fault.Message, Does.Contain(property.Name).Or.Contains($"{NoMember}"));
        }
    }

    [Test]
    public void Properties_AreOfAllDoors() =>
        Assert.That(Properties().Select(property => property.DeclaringType).Distinct(), Is.EquivalentTo(Doors.Keys));

    private static IEnumerable<PropertyInfo> Properties() =>
        from type in typeof(Inventory).Assembly.GetExportedTypes()
        where !Results.Contains(type)
        from property in type.GetProperties()
        let value = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        where value.IsEnum && value.Assembly == typeof(Inventory).Assembly && property.SetMethod is { IsPublic: true }
        select property;

    private static Inventory Calculate(InventoryOptions options) => Inventory.Calculate(
        ActivityLedger.Create(ActivityRecord.Create(
            "electricity.grid", new Quantity(1m, Unit.MegawattHour), "2025", new ActivityDetails { Region = Region.Parse("CN") })),
        FactorLibrary.BuiltIn,
        options);
}
