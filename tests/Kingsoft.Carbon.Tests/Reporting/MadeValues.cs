using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Estimates;
using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Methods;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>Records with values of every kind in all that can be set, the same ones for the same seed.</summary>
internal sealed class MadeValues(int seed)
{
    private static readonly string[] Texts =
        ["", "a", "A \"quoted\" \\ text", "电力 ⚡", "line\nend", " x ", "<b>&amp;</b>", "null", "\u202e\u00e9e\u0301"];

    private static readonly Unit[] Units = [.. Unit.Known];
    private static readonly Region[] Regions = [Region.Global, .. Region.Known];
    private static readonly ActivityCode[] Activities = [.. FactorLibrary.BuiltIn.Activities];

    private readonly Random _random = new(seed);

    /// <summary>Whether a factor library is left out where one may stand: it is no value, and not written.</summary>
    public bool WithoutLibrary { get; init; }

    private ContractualInstruments Instruments() => _random.Next(2) == 0
        ? ContractualInstruments.None
        : ContractualInstruments.Create(
        [
            new ContractualInstrument
            {
                Id = "a",
                Type = InstrumentType.SupplierRate,
                Region = Region.Parse("CN"),
                Unit = Unit.MegawattHour,
                Co2eKilogramsPerUnit = _random.Next(900),
                Source = "b",
            },
        ]);

    private EstimationFactors Estimates() => _random.Next(2) == 0
        ? EstimationFactors.None
        : EstimationFactors.Create(
        [
            new EstimationFactor
            {
                Id = "a",
                FromActivity = ActivityCode.Parse("it.energy"),
                FromUnit = Unit.KilowattHour,
                ToActivity = ActivityCode.GridElectricity,
                ToUnit = Unit.KilowattHour,
                Value = 1 + _random.Next(9),
                Mode = EstimateMode.Replace,
                Citation = new Citation { Publisher = "", Source = "b" },
            },
        ]);

    public object Make(Type type) => type switch
    {
        _ when type == typeof(string) => Texts[_random.Next(Texts.Length)],
        _ when type == typeof(bool) => _random.Next(2) == 0,
        _ when type == typeof(int) => _random.Next(1900, 2200),
        _ when type == typeof(long) => _random.NextInt64(),
        _ when type == typeof(decimal) => Number(),
        _ when type == typeof(DateOnly) => Day(),
        _ when type == typeof(Unit) => Units[_random.Next(Units.Length)],
        _ when type == typeof(Region) => Regions[_random.Next(Regions.Length)],
        _ when type == typeof(ActivityCode) => Activities[_random.Next(Activities.Length)],
        _ when type == typeof(Co2e) => Co2e.FromTonnes(Number() / 1_000m),
        _ when type == typeof(Quantity) => new Quantity(Number(), Units[_random.Next(Units.Length)]),
        _ when type == typeof(PublicationDate) => PublicationDate.Parse(
            _random.Next(3) switch { 0 => "2025", 1 => "2025-12", _ => $"{Day():yyyy-MM-dd}" }),
        _ when type == typeof(ReportingPeriod) => Period(),
        _ when type == typeof(UncertaintyRange) => new UncertaintyRange(_random.Next(100), _random.Next(100)),
        _ when type == typeof(GasAmount) => new GasAmount("CH4", _random.Next(1_000) / 7m),
        _ when type == typeof(PrintedFigure) => Printed(),
        _ when type == typeof(SbtiContraction) => _random.Next(2) == 0
            ? SbtiContraction.UntilApril2026
            : SbtiContraction.FromApril2026(2040, 90m),
        _ when type == typeof(SectoralConvergence) => new SectoralConvergence(Table(), Table(), Table()),
        _ when type == typeof(FactorLibrary) => FactorLibrary.BuiltIn,
        _ when type == typeof(Facilities) => Facilities.Create(_random.Next(2) == 0 ? [] : [new Facility { Name = "a" }]),
        _ when type == typeof(ContractualInstruments) => Instruments(),
        _ when type == typeof(EstimationFactors) => Estimates(),
        _ when type == typeof(Metrics) => Metrics.Create(
        [
            new Metric
            {
                Year = _random.Next(2000, 2030), Name = "headcount", Value = new Quantity(_random.Next(9), Unit.Parse("person")),
            },
        ]),
        _ when type == typeof(BaseYearPolicy) => new BaseYearPolicy
        {
            ThresholdPct = _random.Next(1_000) / 10m,
            Timing = (RestatementTiming)Make(typeof(RestatementTiming)),
            EachScope = _random.Next(2) == 0,
            Sum = (ThresholdSum?)MakeOrNull(typeof(ThresholdSum?), true),
            Triggers = [RestatementCause.Error],
            YearStartMonth = _random.Next(1, 13),
        },
        _ when type == typeof(ActivityRecord) => Row(),
        _ when type == typeof(CloudExportOptions) => new CloudExportOptions { Basis = (Scope2Method)_random.Next(3) },
        _ when type.IsEnum => Enum.GetValuesAsUnderlyingType(type) is var all
            ? Enum.ToObject(type, all.GetValue(_random.Next(all.Length))!)
            : throw new InvalidOperationException(),
        _ when type.IsArray => Items(type.GetElementType()!),
        _ when type.IsGenericType => Generic(type, type.GetGenericTypeDefinition(), type.GetGenericArguments()),
        _ => Record(type),
    };

    private ActivityRecord Row()
    {
        var details = new ActivityDetails
        {
            Id = _random.Next(3) == 0 ? null : $"电 {_random.Next()}",
            Location = _random.Next(2) == 0 ? default : new SourceLocation("a \"b\".csv", _random.Next(1, 999)),
            Entity = _random.Next(2) == 0 ? null : "A & B",
            Facility = _random.Next(2) == 0 ? null : "dc1",
            Region = Region.Parse(_random.Next(2) == 0 ? "CN-BJ" : "HK-GRID-CLP"),
            FactorId = _random.Next(3) == 0 ? "o/f" : null,
            Supplier = _random.Next(3) == 0 ? "S" : null,
            Instrument = _random.Next(3) == 0 ? "gec-1" : null,
            Quality = (DataQuality?)MakeOrNull(typeof(DataQuality?), true),
            UncertaintyPct = _random.Next(2) == 0 ? null : _random.Next(900) / 7m,
            RecordedOn = _random.Next(2) == 0 ? null : Day(),
            Corrects = _random.Next(3) == 0 ? "another" : null,
            Evidence = _random.Next(2) == 0 ? null : "<b>meter</b>",
            Note = _random.Next(2) == 0 ? null : "line\nend",
            Extras = _random.Next(2) == 0 ? [] : [new("x_cost", "1\"2"), new("x_b", "电力 ⚡")],
        };
        string[] calculations = ["1 MWh / 3", "40 unit * 350 W/unit * 8760 h * 60 %", "1 GWh"];
        return _random.Next(3) switch
        {
            0 => ActivityRecord.Create(
                "electricity.grid", Calculation.Parse(calculations[_random.Next(3)]), "2025-03", details,
                _random.Next(2) == 0 ? Unit.KilowattHour : null),
            1 => ActivityRecord.Create(
                ActivityCode.ReportedEmissions, new Quantity(Math.Abs(Number()), Unit.TonneCo2e), Period(),
                details with { FactorId = null, Scope = Scope.Scope2, Scope2Method = Scope2Method.Both, GwpBasis = GwpBasis.Ar5 }),
            _ => ActivityRecord.Create(
                ActivityCode.GridElectricity, new Quantity(Math.Abs(Number()), Unit.MegawattHour), Period(),
                details with { Scope = Scope.Scope3, Scope3Category = Scope3Category.UpstreamLeasedAssets }),
        };
    }

    private object Generic(Type type, Type definition, Type[] parts)
    {
        if (definition == typeof(ImmutableArray<>))
            return Call(typeof(ImmutableArray), nameof(ImmutableArray.Create), parts, Items(parts[0]));
        if (definition == typeof(KeyValuePair<,>))
            return Activator.CreateInstance(type, Make(parts[0]), Make(parts[1]))!;
        if (definition == typeof(IReadOnlyList<>))
            return Items(parts[0]);
        bool isAnyDictionary = definition == typeof(IReadOnlyDictionary<,>);
        if (!isAnyDictionary && definition != typeof(ImmutableSortedDictionary<,>))
            throw new NotSupportedException($"{type} is made by nobody.");

        var pairs = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(parts))!;
        for (int i = _random.Next(4); i > 0; i--)
            pairs[Make(parts[0])] = Make(parts[1]);
        return isAnyDictionary
            ? pairs
            : Call(typeof(ImmutableSortedDictionary), nameof(ImmutableSortedDictionary.CreateRange), parts, pairs);
    }

    private static object Call(Type owner, string name, Type[] parts, object argument) => owner.GetMethods()
        .Where(method => method.Name == name && method.GetGenericArguments().Length == parts.Length && method.GetParameters().Length == 1)
        .Select(method => method.MakeGenericMethod(parts))
        .First(method => method.GetParameters()[0].ParameterType.IsInstanceOfType(argument))
        .Invoke(null, [argument])!;

    private Array Items(Type type)
    {
        var items = Array.CreateInstance(type, _random.Next(4));
        for (int i = 0; i < items.Length; i++)
            items.SetValue(Make(type), i);
        return items;
    }

    private object Record(Type type)
    {
        ConstructorInfo[] constructors = type.GetConstructors();
        ConstructorInfo? chosen = constructors.FirstOrDefault(one => one.IsDefined(typeof(JsonConstructorAttribute)))
            ?? constructors.MinBy(one => one.GetParameters().Length);
        object made = chosen is null
            ? Activator.CreateInstance(type)!
            : chosen.Invoke([.. chosen.GetParameters().Select(parameter => MakeOrNull(parameter.ParameterType, false))]);
        bool IsOpen(PropertyInfo property) =>
            property.SetMethod is { IsPublic: true }
            || (property.SetMethod is not null && property.IsDefined(typeof(JsonIncludeAttribute)));

        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        foreach (PropertyInfo property in type.GetProperties(All).Where(IsOpen))
        {
            bool mayBeNull = property.PropertyType.IsClass && property.PropertyType != typeof(Region)
                && !property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
            property.SetValue(made, MakeOrNull(property.PropertyType, mayBeNull));
        }

        return made;
    }

    private object? MakeOrNull(Type type, bool mayBeNull)
    {
        Type? inner = Nullable.GetUnderlyingType(type);
        return (type == typeof(FactorLibrary) && WithoutLibrary) || ((inner is not null || mayBeNull) && _random.Next(3) == 0)
            ? null : Make(inner ?? type);
    }

    private decimal Number() => _random.Next(5) switch
    {
        0 => 0m,
        1 => decimal.MaxValue / 1_000m,
        2 => -0.0000000000000000000000000001m,
        3 => _random.Next(),
        _ => (decimal)_random.NextInt64() / 997m,
    };

    private DateOnly Day() => DateOnly.FromDayNumber(_random.Next(693_000, 760_000));

    private ReportingPeriod Period()
    {
        DateOnly start = Day();
        start = start.Year < 1900 ? new DateOnly(1900, 1, 1) : start;
        return new ReportingPeriod(start, start.AddDays(_random.Next(400)));
    }

    private PrintedFigure Printed()
    {
        Assert.That(PrintedFigure.TryParse(_random.Next(2) == 0 ? "57,695.89" : "5.90", out PrintedFigure? figure), Is.True);
        return _random.Next(2) == 0 ? figure! : figure!.WithDecimals(4);
    }

    private Dictionary<int, decimal> Table() => new() { [2020] = _random.Next(1, 100), [2050] = _random.Next(1, 100) / 7m };
}
