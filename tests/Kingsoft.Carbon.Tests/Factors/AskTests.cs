using System.Reflection;

namespace Kingsoft.Carbon.Tests.Factors;

public sealed class AskTests
{
    [Test]
    public void Names_AreThoseOfPublicMembers()
    {
        IEnumerable<string> names = typeof(Ask).GetFields(BindingFlags.Public | BindingFlags.Static).Select(
            field => (string)field.GetRawConstantValue()!);

        IEnumerable<string> unknown = names.Where(name => name.Split('.') is not [string type, string member]
            || typeof(FactorLibrary).Assembly.GetType($"Kingsoft.Carbon.{type}", throwOnError: false)?.GetMember(member) is null or []);

        Assert.That(unknown, Is.Empty);
    }
}
