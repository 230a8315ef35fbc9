using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Estimates;

/// <summary>Notes what is wrong with an estimation factor together with its id and what it has in the column.</summary>
internal static class EstimateIssues
{
    public static void Add(this DataIssues issues, EstimationFactor estimate, Fault fault) => issues.Add(
        estimate.Location, fault.Field, fault.Said!, estimate.Id, field: FieldOf(estimate, fault.Field));

    private static string? FieldOf(EstimationFactor estimate, string column) => column switch
    {
        "id" => estimate.Id,
        "from_activity" => estimate.FromActivity?.Value,
        "from_unit" => estimate.FromUnit?.Symbol,
        "to_activity" => estimate.ToActivity?.Value,
        "to_unit" => estimate.ToUnit?.Symbol,
        "value" => Numbers.Format(estimate.Value),
        "mode" when Enum.IsDefined(estimate.Mode) => EstimateWords.Mode.Of(estimate.Mode),
        "source" => estimate.Citation?.Source,
        "facility" => estimate.Facility,
        "valid_from" => Number(estimate.ValidFrom),
        "valid_to" => Number(estimate.ValidTo),
        "scope3_category" => Number((int?)estimate.Scope3Category),
        _ => null,
    };

    private static string? Number(int? number) => number is { } known ? Numbers.Format(known) : null;
}
