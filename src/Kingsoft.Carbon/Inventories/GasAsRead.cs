namespace Kingsoft.Carbon;

/// <summary>A gas of a line as its JSON has it.</summary>
/// <param name="Gas">The code of the gas.</param>
/// <param name="Tonnes">Tonnes of the gas.</param>
internal readonly record struct GasAsRead(string Gas, decimal? Tonnes);
