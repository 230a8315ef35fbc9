using System.Collections.Immutable;
using System.Reflection;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>Whoever gives a collection that is not there, or one with an item that is not, is told which it is.</summary>
public sealed class GivenItemTests
{
    private static readonly Type[] Lists =
        [typeof(IEnumerable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(ImmutableArray<>)];

    private static IEnumerable<TestCaseData> Methods() =>
        from type in typeof(Inventory).Assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && method.Name != nameof(Inventory.TotalsBy) // which says how keys are given
        from parameter in method.GetParameters()
        where ItemOf(parameter.ParameterType) is not null && !parameter.HasDefaultValue
        select new TestCaseData(method, parameter).SetArgDisplayNames($"{type.Name}.{method.Name}", parameter.Name!);

    [TestCaseSource(nameof(Methods))]
    public async Task Collection_WithANullItem_NamesParameterAndIndex(MethodInfo method, ParameterInfo parameter)
    {
        Array items = Array.CreateInstance(ItemOf(parameter.ParameterType)!, 1);

        ArgumentException fault =
            (await Assert.ThrowsAsync<ArgumentException>(() => Call(method, parameter, Collection(parameter.ParameterType, items))))!;

        Assert.That(fault.ParamName, Is.EqualTo(parameter.Name));
        Assert.That(fault.Message, Does.StartWith($"{parameter.Name}[0] is null"));
    }

    [TestCaseSource(nameof(Methods))]
    public async Task Collection_ThatIsNotThere_NamesParameter(MethodInfo method, ParameterInfo parameter)
    {
        object? none = parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;

        ArgumentNullException fault =
            (await Assert.ThrowsAsync<ArgumentNullException>(() => Call(method, parameter, none)))!;

        Assert.That(fault.ParamName, Is.EqualTo(parameter.Name));
    }

    [Test]
    public void Methods_AreFound() => Assert.That(Methods().Count(), Is.GreaterThan(30));

    [Test]
    public void Items_NullAmongOthers_IsNamedByItsIndex() => Assert.That(
        () => FactorLibrary.BuiltIn.WithPrices([.. FactorLibrary.BuiltIn.Prices, null!]),
        Throws.ArgumentException.With.Message.StartsWith("prices[0] is null; leave it out, or give an item."));

    [Test]
    public void Items_Streamed_AreNamedByTheirIndex()
    {
        ActivityRecord record = ActivityRecord.Create(
            "electricity.grid", new Quantity(1m, Unit.MegawattHour), "2025", new ActivityDetails { Region = Region.Parse("CN") });

        Assert.That(
            () => ActivityLedger.Create(record, record, null!), Throws.ArgumentException.With.Message.StartsWith("records[2] is null"));
        Assert.That(ActivityLedger.Create(record, record), Has.Count.EqualTo(2));
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition())
            && type.GetGenericArguments()[0] is { IsValueType: false } item
            ? item
            : null;

    private static object Collection(Type type, Array items) => type.IsValueType
        ? typeof(GivenItemTests).GetMethod(nameof(Immutable), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(items.GetType().GetElementType()!).Invoke(null, [items])!
        : items;

    private static ImmutableArray<T> Immutable<T>(T[] items) => [.. items];

    private static async Task Call(MethodInfo method, ParameterInfo parameter, object? collection)
    {
        object?[] arguments = [.. method.GetParameters().Select(
            other => other.Position == parameter.Position ? collection
                : other.HasDefaultValue ? Missing(other) : Sample(other.ParameterType))];
        object? target = method.IsStatic ? null : Sample(method.DeclaringType!);
        if (method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null) is Task task)
            await task;
    }

    private static object? Missing(ParameterInfo parameter) =>
        parameter.ParameterType is { IsValueType: true } type && parameter.DefaultValue is null
            ? Activator.CreateInstance(type)
            : parameter.DefaultValue;

    private static object Sample(Type type)
    {
        object[] samples =
        [
            "name", 2025, 1m, Stream.Null, new DataIssues(), FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6 },
            ReportedFigures.ReadCsv(new StringReader("indicator,period,value,unit\nghg.scope1,2025,1,tCO2e\n"), "x"),
            new BaseYearPolicy { ThresholdPct = 5m, EachScope = true, Timing = RestatementTiming.AllYear },
            new TrackingOptions(), Sample(), new Dictionary<Scope, Co2e>(), Co2e.Zero,
            new EmissionTarget
            {
                Name = "n", Kind = TargetKind.GrossReduction, Scopes = [Scope.Scope1], BaseYear = 2024, Year = 2030,
                GrossReductionPct = 90m, Pathway = PathwayKind.Linear,
            },
        ];
        if (ItemOf(type) is { } item)
            return Collection(type, Array.CreateInstance(item, 0));
        return type == typeof(IEnumerable<int>) ? new[] { 2030 }
            : samples.FirstOrDefault(type.IsInstanceOfType) ?? throw new InvalidOperationException($"There is no sample of {type}.");
    }

    private static Inventory Sample() => Inventory.Calculate(
        ActivityLedger.Create(ActivityRecord.Create(
            "electricity.grid", new Quantity(1m, Unit.MegawattHour), "2025", new ActivityDetails { Region = Region.Parse("CN") })),
        FactorLibrary.BuiltIn,
        new InventoryOptions { GwpSet = GwpSet.Ar6 });
}
