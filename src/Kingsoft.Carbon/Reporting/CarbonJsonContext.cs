using System.Text.Json;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>How the records are written and read without reflection: code that the compiler makes.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ActivityDetails))]
[JsonSerializable(typeof(BaseYearChange))]
[JsonSerializable(typeof(BaseYearPolicy))]
[JsonSerializable(typeof(CategoryState))]
[JsonSerializable(typeof(Citation))]
[JsonSerializable(typeof(Co2e))]
[JsonSerializable(typeof(CurrencyRates))]
[JsonSerializable(typeof(EmissionFactor))]
[JsonSerializable(typeof(EmissionTarget))]
[JsonSerializable(typeof(Exclusion))]
[JsonSerializable(typeof(Facility))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(ForecastOptions))]
[JsonSerializable(typeof(GasTotals))]
[JsonSerializable(typeof(GwpValue))]
[JsonSerializable(typeof(Inventory))]
[JsonSerializable(typeof(InventoryShares))]
[JsonSerializable(typeof(InventoryTotals))]
[JsonSerializable(typeof(Metric))]
[JsonSerializable(typeof(Quantity))]
[JsonSerializable(typeof(RegionProxy))]
[JsonSerializable(typeof(ReportedFigure))]
[JsonSerializable(typeof(ReportingPeriod))]
[JsonSerializable(typeof(SubstanceProperty))]
[JsonSerializable(typeof(Metric[]))]
[JsonSerializable(typeof(EmissionTarget[]))]
[JsonSerializable(typeof(EmissionFactor[]))]
[JsonSerializable(typeof(Facility[]))]
[JsonSerializable(typeof(Finding[]))]
[JsonSerializable(typeof(ReportedFigure[]))]
[JsonSerializable(typeof(SubstanceProperty[]))]
internal sealed partial class CarbonJsonContext : JsonSerializerContext;
