using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kingsoft.Carbon.Methods;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Knows how each record is written and read: by generated code, into a record of which nothing was set
/// (<see cref="InitialMembers"/>), or where a constructor has rules of its own, through a <see cref="RecordJsonConverter{T}"/>.
/// </summary>
internal sealed class CarbonJsonResolver : IJsonTypeInfoResolver
{
    private static readonly FrozenDictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Records = new[]
    {
        Made<ActivityRecord>(),
        Made<FacilityStream>(), Made<GasAmount>(), Made<RegionProxy>(), Made<SbtiContraction>(), Made<SectoralConvergence>(),
        Made<UncertaintyRange>(),
        Set(() => new ActivityDetails()),
        Set(() => new BaseYearChange { Cause = default, Description = null!, Effects = new Dictionary<int, Co2e>(), Scope = default }),
        Set(() => new BaseYearPolicy { EachScope = false, ThresholdPct = 1m, Timing = RestatementTiming.AllYear }),
        Set(() => new CloudExportOptions()),
        Set(() => new ComprehensiveEnergyOptions { Standard = null!, UsesEquivalentValue = false }),
        Set(() => new CurrencyRates()),
        Set(() => new EmissionFactor { Activity = null!, Citation = null!, Id = null!, Kind = default, Scope = default, Unit = null! }),
        Set(() => new EstimationFactor
        {
            Id = null!, FromActivity = null!, FromUnit = null!, ToActivity = null!, ToUnit = null!, Value = 0m, Mode = default,
            Citation = null!,
        }),
        Set(() => new EmissionTarget
        {
            BaseYear = 0, GrossReductionPct = null, Kind = default, Name = null!, Pathway = default, Scopes = [], Year = 0,
        }),
        Set(() => new EnergyShare { Co2e = default, MWh = 0m, Name = null! }),
        Set(() => new Facility { Name = null! }),
        Set(() => new FactorQuery { Activity = null!, Year = 0 }),
        Set(() => new FactorSearchOptions()),
        Set(() => new Finding { Code = null!, Message = null!, Severity = default }),
        Set(() => new ForecastOptions()),
        Set(() => new InventoryOptions { GwpSet = default }),
        Set(() => new InventoryTotals()),
        Set(() => new SubstanceProperty
        {
            Citation = null!, Denominator = null!, Kind = default, Numerator = null!, Substance = null!, Value = 0m,
        }),
        Set(() => new TrackingOptions()),
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        Records.TryGetValue(type, out Func<JsonSerializerOptions, JsonTypeInfo>? record) ? record(options) : Generated(type, options);

    private static KeyValuePair<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Made<T>() => new(
        typeof(T),
        options => JsonMetadataServices.CreateValueInfo<T>(
            options, new RecordJsonConverter<T>((JsonTypeInfo<T>)Generated(typeof(T), options)!)));

    private static KeyValuePair<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Set<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties)] T>(Func<T> create)
        where T : class =>
        new(typeof(T), options => InitialMembers.Keep((JsonTypeInfo<T>)Generated(typeof(T), options)!, create));

    private static JsonTypeInfo? Generated(Type type, JsonSerializerOptions options)
    {
        JsonTypeInfo? info = ((IJsonTypeInfoResolver)CarbonJsonContext.Default).GetTypeInfo(type, options);
        if (info is { Kind: JsonTypeInfoKind.Object } && options.DefaultIgnoreCondition != JsonIgnoreCondition.Never)
        {
            foreach (JsonPropertyInfo property in info.Properties.Where(IsNeeded))
                property.ShouldSerialize = (_, _) => true;
        }

        return info;
    }

    // Options of an application may leave out what is null or zero: not where it could not be read back without.
    private static bool IsNeeded(JsonPropertyInfo property) =>
        property is { IsRequired: true } or { AssociatedParameter.IsMemberInitializer: false };
}
