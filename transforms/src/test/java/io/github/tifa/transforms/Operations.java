package io.github.tifa.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Counts what reading a post costs, whatever the machine: calls, turns of loops, characters that
 * regular expressions look at and that searches in strings may pass. A class loader of its own puts
 * the counter into every method of Tifa, jsoup, HanLP and the YAML parser.
 */
public final class Operations {
  private static final String TICKS = "io/github/tifa/transforms/Operations";
  private static long count;

  private Operations() {}

  /** Loads a function by its class name, all that it calls being counted. */
  @SuppressWarnings("unchecked")
  static ToLongFunction<String> load(Class<? extends ToLongFunction<String>> type)
      throws ReflectiveOperationException {
    return (ToLongFunction<String>)
        new Loader().loadClass(type.getName()).getDeclaredConstructor().newInstance();
  }

  /** How many operations a function takes. */
  static long of(ToLongFunction<String> function, String argument) {
    count = 0;
    long unused = function.applyAsLong(argument);
    return count;
  }

  /** Counts a call or a turn of a loop. */
  public static void tick() {
    count++;
  }

  /** A matcher over a text that counts what is looked at. */
  public static Matcher matcher(Pattern pattern, CharSequence text) {
    return pattern.matcher(new Counted(text));
  }

  /** {@link String#contains}, counted. */
  public static boolean contains(String text, CharSequence part) {
    return indexOf(text, part.toString(), 0) >= 0;
  }

  /** {@link String#indexOf(String)}, counted. */
  public static int indexOf(String text, String part) {
    return indexOf(text, part, 0);
  }

  /** {@link String#indexOf(String, int)}, counted. */
  public static int indexOf(String text, String part, int from) {
    int at = text.indexOf(part, from);
    count += Math.max(0, (at < 0 ? text.length() : at) - Math.max(0, from));
    return at;
  }

  /** {@link String#substring(int, int)}, counted. */
  public static String substring(String text, int start, int end) {
    count += end - start;
    return text.substring(start, end);
  }

  private record Counted(CharSequence text) implements CharSequence {
    @Override
    public char charAt(int index) {
      count++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static final class Loader extends ClassLoader {
    private static final Pattern COUNTED =
        Pattern.compile("(io\\.github\\.tifa|org\\.jsoup|com\\.hankcs|org\\.snakeyaml)\\..*");

    Loader() {
      super(Operations.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (!COUNTED.matcher(name).matches() || name.equals(Operations.class.getName())) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        ClassReader reader = new ClassReader(in);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Counting(writer), 0);
        byte[] counted = writer.toByteArray();
        return defineClass(name, counted, 0, counted.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Counting extends ClassVisitor {
    Counting(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        private final Set<Label> passed = new HashSet<>();

        @Override
        public void visitCode() {
          super.visitCode();
          tick();
        }

        @Override
        public void visitLabel(Label label) {
          passed.add(label);
          super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
          if (passed.contains(label)) {
            tick();
          }
          super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean isInterface) {
          String counted = owner + "." + called + type;
          switch (counted) {
            case "java/util/regex/Pattern.matcher(Ljava/lang/CharSequence;)Ljava/util/regex/Matcher;" ->
                instead(
                    called,
                    "(Ljava/util/regex/Pattern;Ljava/lang/CharSequence;)Ljava/util/regex/Matcher;");
            case "java/lang/String.contains(Ljava/lang/CharSequence;)Z" ->
                instead(called, "(Ljava/lang/String;Ljava/lang/CharSequence;)Z");
            case "java/lang/String.indexOf(Ljava/lang/String;)I" ->
                instead(called, "(Ljava/lang/String;Ljava/lang/String;)I");
            case "java/lang/String.indexOf(Ljava/lang/String;I)I" ->
                instead(called, "(Ljava/lang/String;Ljava/lang/String;I)I");
            case "java/lang/String.substring(II)Ljava/lang/String;" ->
                instead(called, "(Ljava/lang/String;II)Ljava/lang/String;");
            default -> super.visitMethodInsn(opcode, owner, called, type, isInterface);
          }
        }

        private void instead(String called, String type) {
          super.visitMethodInsn(Opcodes.INVOKESTATIC, TICKS, called, type, false);
        }

        private void tick() {
          super.visitMethodInsn(Opcodes.INVOKESTATIC, TICKS, "tick", "()V", false);
        }
      };
    }
  }
}
