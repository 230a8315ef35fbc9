using UnitsNet;

namespace Kingsoft.Carbon;

/// <summary>
/// <c>ActivityRecord.Create</c> with UnitsNet quantities. Amounts are taken as by <c>ToQuantity</c>, records checked as by the library.
/// </summary>
public static class ActivityRecordExtensions
{
    extension(ActivityRecord)
    {
        /// <summary>A record of electricity or heat.</summary>
        /// <param name="activity">An activity code such as <c>electricity.grid</c>.</param>
        /// <param name="energy">The amount.</param>
        /// <param name="period">A period such as <c>2025</c> or <c>2025-03</c>.</param>
        /// <param name="details">Everything else; null for nothing.</param>
        /// <returns>The record.</returns>
        /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount.</exception>
        /// <exception cref="FormatException">The activity or the period is not of its form.</exception>
        /// <exception cref="CarbonDataException">The record breaks a rule of the ledger.</exception>
        public static ActivityRecord Create(string activity, Energy energy, string period, ActivityDetails? details = null) =>
            ActivityRecord.Create(activity, energy.ToQuantity(), period, details);

        /// <summary>A record of the energy of a fuel.</summary>
        /// <param name="activity">An activity code such as <c>fuel.diesel.stationary</c>.</param>
        /// <param name="energy">The amount.</param>
        /// <param name="basis">The heating value by which the energy was determined.</param>
        /// <param name="period">A period such as <c>2025</c> or <c>2025-03</c>.</param>
        /// <param name="details">Everything else; null for nothing.</param>
        /// <returns>The record.</returns>
        /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount, or the basis is neither net nor
        /// gross.</exception>
        /// <exception cref="FormatException">The activity or the period is not of its form.</exception>
        /// <exception cref="CarbonDataException">The record breaks a rule of the ledger.</exception>
        public static ActivityRecord Create(
            string activity, Energy energy, HeatingValueBasis basis, string period, ActivityDetails? details = null) =>
            ActivityRecord.Create(activity, energy.ToQuantity(basis), period, details);

        /// <summary>A record of a mass.</summary>
        /// <param name="activity">An activity code such as <c>fuel.petrol.stationary</c>.</param>
        /// <param name="mass">The amount.</param>
        /// <param name="period">A period such as <c>2025</c> or <c>2025-03</c>.</param>
        /// <param name="details">Everything else; null for nothing.</param>
        /// <returns>The record.</returns>
        /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount.</exception>
        /// <exception cref="FormatException">The activity or the period is not of its form.</exception>
        /// <exception cref="CarbonDataException">The record breaks a rule of the ledger.</exception>
        public static ActivityRecord Create(string activity, Mass mass, string period, ActivityDetails? details = null) =>
            ActivityRecord.Create(activity, mass.ToQuantity(), period, details);

        /// <summary>A record of a volume.</summary>
        /// <param name="activity">An activity code such as <c>fuel.diesel.stationary</c>.</param>
        /// <param name="volume">The amount.</param>
        /// <param name="period">A period such as <c>2025</c> or <c>2025-03</c>.</param>
        /// <param name="details">Everything else; null for nothing.</param>
        /// <returns>The record.</returns>
        /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount.</exception>
        /// <exception cref="FormatException">The activity or the period is not of its form.</exception>
        /// <exception cref="CarbonDataException">The record breaks a rule of the ledger.</exception>
        public static ActivityRecord Create(string activity, Volume volume, string period, ActivityDetails? details = null) =>
            ActivityRecord.Create(activity, volume.ToQuantity(), period, details);

        /// <summary>A record of a distance.</summary>
        /// <param name="activity">An activity code.</param>
        /// <param name="length">The amount.</param>
        /// <param name="period">A period such as <c>2025</c> or <c>2025-03</c>.</param>
        /// <param name="details">Everything else; null for nothing.</param>
        /// <returns>The record.</returns>
        /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount.</exception>
        /// <exception cref="FormatException">The activity or the period is not of its form.</exception>
        /// <exception cref="CarbonDataException">The record breaks a rule of the ledger.</exception>
        public static ActivityRecord Create(string activity, Length length, string period, ActivityDetails? details = null) =>
            ActivityRecord.Create(activity, length.ToQuantity(), period, details);

        /// <summary>A record of an area.</summary>
        /// <param name="activity">An activity code.</param>
        /// <param name="area">The amount.</param>
        /// <param name="period">A period such as <c>2025</c> or <c>2025-03</c>.</param>
        /// <param name="details">Everything else; null for nothing.</param>
        /// <returns>The record.</returns>
        /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount.</exception>
        /// <exception cref="FormatException">The activity or the period is not of its form.</exception>
        /// <exception cref="CarbonDataException">The record breaks a rule of the ledger.</exception>
        public static ActivityRecord Create(string activity, Area area, string period, ActivityDetails? details = null) =>
            ActivityRecord.Create(activity, area.ToQuantity(), period, details);

        /// <summary>A record of hours or days.</summary>
        /// <param name="activity">An activity code.</param>
        /// <param name="duration">The amount.</param>
        /// <param name="period">A period such as <c>2025</c> or <c>2025-03</c>.</param>
        /// <param name="details">Everything else; null for nothing.</param>
        /// <returns>The record.</returns>
        /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount.</exception>
        /// <exception cref="FormatException">The activity or the period is not of its form.</exception>
        /// <exception cref="CarbonDataException">The record breaks a rule of the ledger.</exception>
        public static ActivityRecord Create(string activity, Duration duration, string period, ActivityDetails? details = null) =>
            ActivityRecord.Create(activity, duration.ToQuantity(), period, details);
    }
}
