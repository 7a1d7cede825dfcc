import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.ErrorDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Validates PDFs with veraPDF's core and prints a line for each broken rule.
 *
 * <p>usage: VeraCheck FLAVOUR[,FLAVOUR...] FILE... where a flavour is "ua1", "3a", "3b" and so on.
 * A line is "file, flavour, clause-test, count, message" parted by tabs. The exit status is 0 when
 * the files were judged, whatever the verdict, and 1 when one could not be read.
 *
 * <p>The jar carries the validation profiles but no JAXB to read them, hence the plain DOM here.
 */
public final class VeraCheck {
  private static final String PROFILES = "/org/verapdf/pdfa/validation/";

  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, ValidationProfile> profiles = new TreeMap<>();
    for (String flavour : arguments[0].split(",")) {
      profiles.put(flavour, readProfile(flavour));
    }
    for (int i = 1; i < arguments.length; i++) {
      File file = new File(arguments[i]);
      for (Map.Entry<String, ValidationProfile> profile : profiles.entrySet()) {
        report(arguments[i], profile.getKey(), validate(file, profile.getValue()), out);
      }
    }
  }

  private static ValidationResult validate(File file, ValidationProfile profile) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(file, profile.getPDFAFlavour())) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false);
      return validator.validate(parser);
    }
  }

  private static void report(
      String file, String flavour, ValidationResult result, PrintStream out) {
    Map<RuleId, String> firstMessages = new HashMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        String place = assertion.getLocation().getContext();
        firstMessages.putIfAbsent(assertion.getRuleId(), assertion.getMessage() + " @ " + place);
      }
    }
    List<String> lines = new ArrayList<>();
    for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
      RuleId rule = failed.getKey();
      String message = String.valueOf(firstMessages.get(rule)).replaceAll("\\s+", " ");
      String number = rule.getClause() + "-" + rule.getTestNumber();
      lines.add(String.join("\t", file, flavour, number, failed.getValue().toString(), message));
    }
    if (lines.isEmpty() && !result.isCompliant()) {
      lines.add(String.join("\t", file, flavour, "?", "1", "not compliant, and no rule was named"));
    }
    lines.stream().sorted().forEach(out::println);
  }

  private static ValidationProfile readProfile(String flavour) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element root;
    try (InputStream in = VeraCheck.class.getResourceAsStream(PROFILES + profileFile(flavour))) {
      if (in == null) {
        throw new IOException("the jar has no profile for flavour " + flavour);
      }
      root = factory.newDocumentBuilder().parse(in).getDocumentElement();
    }
    Set<Rule> rules = new HashSet<>();
    for (Element rule : children(child(root, "rules"))) {
      rules.add(readRule(rule));
    }
    Set<Variable> variables = new HashSet<>();
    for (Element variable : children(child(root, "variables"))) {
      variables.add(
          Profiles.variableFromValues(
              variable.getAttribute("name"),
              variable.getAttribute("object"),
              text(variable, "defaultValue"),
              text(variable, "value")));
    }
    return Profiles.profileFromValues(
        PDFAFlavour.valueOf(root.getAttribute("flavour")),
        Profiles.profileDetailsFromValues(flavour, flavour, "veraPDF", new Date()),
        "",
        rules,
        variables);
  }

  private static String profileFile(String flavour) {
    return flavour.equals("ua1") ? "PDFUA-1.xml" : "PDFA-" + flavour.toUpperCase() + ".xml";
  }

  private static Rule readRule(Element rule) {
    Element id = child(rule, "id");
    RuleId ruleId =
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber")));
    return Profiles.ruleFromValues(
        ruleId,
        rule.getAttribute("object"),
        rule.getAttribute("deferred").equals("true") ? Boolean.TRUE : null,
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        readError(child(rule, "error")),
        new ArrayList<>());
  }

  private static ErrorDetails readError(Element error) {
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : children(child(error, "arguments"))) {
      String name = argument.getAttribute("name");
      arguments.add(
          ErrorArgumentImpl.fromValues(
              argument.getTextContent(), name.isEmpty() ? null : name, null));
    }
    return Profiles.errorFromValues(text(error, "message"), arguments);
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    if (parent != null) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element) {
          found.add((Element) node);
        }
      }
    }
    return found;
  }

  private static Element child(Element parent, String name) {
    for (Element element : children(parent)) {
      if (element.getLocalName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static String text(Element parent, String name) {
    Element element = child(parent, name);
    return element == null ? "" : element.getTextContent();
  }
}
