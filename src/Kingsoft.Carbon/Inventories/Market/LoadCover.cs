using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What instruments cover of a load together.</summary>
/// <param name="By">The instruments.</param>
/// <param name="MegawattHours">How much, in MWh.</param>
internal readonly record struct LoadCover(SharedCover By, Ratio MegawattHours);
