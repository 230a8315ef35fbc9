using System.Collections.Immutable;
using System.Reflection;
using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>A number that was cast to an enumeration and is no member of it is refused, and the parameter named.</summary>
public sealed class UndefinedValueTests
{
    private const int NoMember = 1 << 20;

    private static readonly Lazy<object[]> Samples = new(() => [.. Made()]);

    [Test]
    public void Parameters_AreFound() => Assert.That(Parameters().Count(), Is.GreaterThan(30));

    [TestCaseSource(nameof(Parameters))]
    public void UndefinedValue_NamesTheParameter(MethodBase method, ParameterInfo parameter)
    {
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        object?[] arguments = [.. method.GetParameters().Select(
            other => other.Position == parameter.Position ? Enum.ToObject(type, NoMember) : Sample(other))];
        object? target = method.IsStatic || method is ConstructorInfo ? null : Sample(method.DeclaringType!);

        ArgumentException fault = Assert.Catch<ArgumentException>(() => _ = method is ConstructorInfo constructor
            ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
            : method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null))!;

        Assert.That(fault.ParamName, Is.EqualTo(parameter.Name));
    }

    private static IEnumerable<TestCaseData> Parameters() =>
        from type in typeof(Inventory).Assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName).Concat<MethodBase>(type.GetConstructors())
        from parameter in method.GetParameters()
        where !parameter.IsOut && IsOurEnum(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)
        select new TestCaseData(method, parameter).SetArgDisplayNames(
            $"{type.Name}.{method.Name}, {method.GetParameters().Length}", parameter.Name!);

    private static bool IsOurEnum(Type type) => type.IsEnum && type.Assembly == typeof(Inventory).Assembly;

    private static object? Sample(ParameterInfo parameter) => parameter.HasDefaultValue && !parameter.ParameterType.IsValueType
        ? parameter.DefaultValue
        : Nullable.GetUnderlyingType(parameter.ParameterType) is null ? Sample(parameter.ParameterType) : null;

    private static object Sample(Type type) => type.IsEnum
        ? Enum.GetValuesAsUnderlyingType(type) is var all ? Enum.ToObject(type, all.GetValue(all.Length - 1)!) : type
        : Samples.Value.FirstOrDefault(type.IsInstanceOfType) ?? throw new InvalidOperationException($"There is no sample of {type}.");

    private static IEnumerable<object> Made()
    {
        FactorLibrary library = FactorLibrary.BuiltIn;
        var project = CarbonProject.Read(Path.Combine(Repository.Root, "samples", "office-year", "project.json"));
        var result = ProjectResult.Calculate(project);
        ImmutableArray<Inventory> inventories = result.Inventories;
        Inventory inventory = inventories[0];
        FactorSelection selection = library.Select(
            new FactorQuery { Activity = ActivityCode.GridElectricity, Region = Region.Parse("CN"), Year = 2025 });
        return
        [
            result, TrackingReport.Calculate([TrackedYear.Create(inventory)], new TrackingOptions()), inventories, inventory,
            inventory.Findings[0], inventory.Findings.SelectMany(finding => finding.Subjects).First(), ActivityCode.GridElectricity,
            library, library.Factors.First(), new DataIssue(default, "column", "message"), Stream.Null,
            ReportedFigures.ReadCsv(new StringReader("indicator,period,value,unit\nghg.scope1,2025,1,tCO2e\n"), "x"),
            ImmutableArray<DoubleClaim>.Empty, Array.Empty<ClaimedInstruments>(), inventory.Lines[0], new ExplanationOptions(),
            ImmutableArray.Create(GroupKey.Month), selection, selection.PassedOver[0],
            EditionChanges.Calculate(library, "desnz-2024", "desnz-2025"), "desnz-2025",
            new LeftOutRow(1, "a row", WordMessages.ValueMissing),
        ];
    }
}
