using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Why there is no factor for what people ask, and what to do instead; by the names in <c>vocabulary/answers.csv</c>.</summary>
internal static class SearchAnswerMessages
{
    public static Message Of(string name) => name switch
    {
        "acetylene" => new("search.answer.acetylene", Ask.OwnFactors),
        "additive" => new("search.answer.additive", Ask.OwnFactors),
        "blend" => new("search.answer.blend"),
        "category" => new("search.answer.category"),
        "cement" => new("search.answer.cement", Ask.OwnFactors),
        "certificates" => new("search.answer.certificates", Ask.Instruments),
        "coolant" => new("search.answer.coolant"),
        "cooking-oil" => new("search.answer.cooking-oil", Ask.OwnFactors),
        "cooling" => new("search.answer.cooling", Ask.OwnFactors),
        "e-bike" => new("search.answer.e-bike"),
        "energy-ratio" => new("search.answer.energy-ratio"),
        "finance" => new("search.answer.finance"),
        "high-speed-rail" => new("search.answer.high-speed-rail", Ask.OwnFactors),
        "hotel" => new("search.answer.hotel", Ask.OwnFactors),
        "hydrogen" => new("search.answer.hydrogen", Ask.OwnFactors),
        "ig-541" => new("search.answer.ig-541"),
        "methanol" => new("search.answer.methanol", Ask.OwnFactors),
        "mixed-recycling" => new("search.answer.mixed-recycling"),
        "natural-gas-leak" => new("search.answer.natural-gas-leak"),
        "no-greenhouse-gas" => new("search.answer.no-greenhouse-gas"),
        "novec" => new("search.answer.novec", Ask.OwnFactors),
        "offsets" => new("search.answer.offsets"),
        "reclaimed-water" => new("search.answer.reclaimed-water", Ask.OwnFactors),
        "residual-mix" => new("search.answer.residual-mix", Ask.Instruments),
        "retailer" => new("search.answer.retailer"),
        "services" => new("search.answer.services"),
        "solar" => new("search.answer.solar"),
        "ups" => new("search.answer.ups"),
        "utility" => new("search.answer.utility"),
        "walking" => new("search.answer.walking"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
