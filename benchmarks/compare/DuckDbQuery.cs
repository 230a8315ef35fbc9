using System.Globalization;
using DuckDB.NET.Data;

namespace Kingsoft.Carbon.Compare;

/// <summary>
/// The same totals in SQL, as a careful user of DuckDB writes them: columns typed beforehand, rows grouped by their raw keys before
/// anything is joined, decimals throughout. Runs in a process of its own and prints the version, then year, scope, the factor's unit,
/// the sum in kg times that unit's size, and rows.
/// </summary>
internal static class DuckDbQuery
{
    public static int Run(string ledger, string factors, int? threads)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Console.WriteLine(connection.ServerVersion);
        if (threads is int count)
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"SET threads = {count}"));
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = Text(ledger, factors);
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
            Console.WriteLine(string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)));
        return 0;
    }

    // CH4 and N2O by AR6, as the tool counts them unless told otherwise. The sums are strings, so that no digit is lost on the way.
    private static string Text(string ledger, string factors) =>
        $$"""
        WITH kinds AS (
            SELECT activity, region, unit, period, SUM(amount) AS amount, COUNT(*) AS rows
            FROM read_csv({{Quoted(ledger)}}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {
                'id': 'VARCHAR', 'activity': 'VARCHAR', 'amount': 'DECIMAL(18,3)', 'unit': 'VARCHAR', 'period': 'VARCHAR',
                'region': 'VARCHAR', 'facility': 'VARCHAR' })
            GROUP BY activity, region, unit, period),
        factors AS (
            SELECT activity, unit, scope,
                CAST(COALESCE(co2e_kg, co2_kg + 27.0 * ch4_kg + 273 * n2o_kg) AS DECIMAL(18,6)) AS kilograms
            FROM read_csv({{Quoted(factors)}}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {
                'id': 'VARCHAR', 'activity': 'VARCHAR', 'kind': 'VARCHAR', 'unit': 'VARCHAR', 'co2e_kg': 'DECIMAL(18,6)',
                'gwp_set': 'VARCHAR', 'co2_kg': 'DECIMAL(12,5)', 'ch4_kg': 'DECIMAL(12,5)', 'n2o_kg': 'DECIMAL(12,5)',
                'scope': 'VARCHAR', 'scope3_category': 'VARCHAR', 'published': 'VARCHAR', 'publisher': 'VARCHAR',
                'source': 'VARCHAR' })),
        sizes (unit, size) AS (VALUES {{UnitSizes.OfRows}})
        SELECT year, scope, unit, CAST(SUM(kilograms) AS VARCHAR), CAST(SUM(rows) AS VARCHAR)
        FROM (
            SELECT LEFT(kinds.period, 4) AS year, factors.scope AS scope, factors.unit AS unit, kinds.rows AS rows,
                kinds.amount * sizes.size * factors.kilograms AS kilograms
            FROM kinds
            JOIN sizes ON sizes.unit = kinds.unit
            JOIN factors ON factors.activity = kinds.activity)
        GROUP BY year, scope, unit
        """;

    private static string Quoted(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    private static void Execute(DuckDBConnection connection, string text)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
